// Never comes to an end, and calls nothing.
int main(void)
{
    for (;;) {
    }
}
