#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "golden.hpp"
#include "report/page.hpp"
#include "report/width.hpp"

using namespace socklings;

namespace {

/// Of a lesson of the course, as its learners read it.
std::string text_of(const std::string& lesson, const std::string& file) {
    std::ifstream text(std::string(SOCKLINGS_SOURCE_DIR) + "/lessons/" + lesson + "/" + file);
    REQUIRE(text);
    return {std::istreambuf_iterator<char>(text), {}};
}

const Look plain{false, 80}, narrow{false, 60};

/// Everything that Markdown has and a lesson may use.
const char* const everything = R"(# A *title* with `code`

Words in **strong**, *emphasis*, `code`, [a link](https://example.org/) and
<https://example.org/>; &lt;an entity&gt;, a hard\
break, <b>no tag</b>, and `a command with spaces` that stays on one line. An_url_or_a_name_that_is_wider_than_a_line_of_this_page_is_cut_where_it_must_be.

* one
* two, which has so many words that they go on in a second line, below the first word
  * inside

9. nine

10. ten, in two parts

    the second part

        code in it

> quoted
> words

| name | number | 설명 |
|:-----|-------:|:----:|
| a    |      1 | 한글은 두 칸 |
| long |   1000 | a cell with more words than there is room for in one line of the screen, so it is broken |

---

```c
	int n = 1;	/* tabs */
```

    │ drawing │ 한글 │
)";

}  // namespace

TEST_CASE("a lesson in the terminal") {
    check_golden("read-echo-server.txt", render_page(text_of("100-echo-server", "README.md"), plain));
    check_golden("read-echo-server.ko.txt", render_page(text_of("100-echo-server", "README.ko.md"), plain));
    check_golden("read-echo-server.narrow.txt", render_page(text_of("100-echo-server", "README.md"), narrow));
    check_golden("read-echo-server.ko.narrow.txt", render_page(text_of("100-echo-server", "README.ko.md"), narrow));
}

TEST_CASE("all of Markdown in the terminal") {
    check_golden("read-everything.txt", render_page(everything, narrow));
    check_golden("read-everything.colour.txt", render_page(everything, {true, 60}));
    check_golden("read-everything.tiny.txt", render_page(everything, {false, 24}));
}

TEST_CASE("no line of a lesson is wider than a terminal of 80 columns") {
    std::size_t texts = 0;
    for (const auto& lesson : std::filesystem::directory_iterator(std::string(SOCKLINGS_SOURCE_DIR) + "/lessons")) {
        for (const char* file : {"README.md", "README.ko.md"}) {
            const std::string page = render_page(text_of(lesson.path().filename(), file), plain);
            std::istringstream lines(page);
            for (std::string line; std::getline(lines, line);) {
                INFO(lesson.path().filename() << " " << file << ": " << line);
                CHECK(display_width(line) <= 80);
            }
            ++texts;
        }
    }
    CHECK(texts > 0);
}
