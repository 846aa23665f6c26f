#include <iostream>
int main() {
    cout << "x" << endl;
    char buf[10];
    memset(buf, 0, 10);
    strlen(buf);
    close(3);
    int fd = open("a", 0);
    string s;
    std::string t = "a";
    int n = 3;
    char *p = &n;
    char *q = "abc";
    t.foo();
    if (t == 3) {}
    cin >> n;
    std::cot << "x";
    std::cout << "x" << end1;
    printf("x");
    exit(1);
    htons(3);
    foo(3);
    vector<int> v;
    std::vector<int> w;
    return 0;
}
