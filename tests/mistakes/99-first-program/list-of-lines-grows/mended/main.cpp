#include <iostream>
#include <list>
#include <string>

struct Line {
    char text[65536];
};

int main()
{
    std::list<Line> lines;

    for (int i = 0; i < 2; i++) lines.push_back(Line{{"Hello"}});
    lines.back() = Line{{"World"}};
    for (const Line &line : lines) std::cout << line.text << (&line == &lines.back() ? "\n" : " ");
    return 0;
}
