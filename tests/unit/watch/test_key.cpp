#include "catch.hpp"
#include "watch/key.hpp"

using namespace socklings;
using Name = Key::Name;

namespace {

std::vector<Key> keys_of(std::string_view bytes) { return KeyReader().take(bytes); }

Key letter(char character) { return {Name::character, character}; }

}  // namespace

TEST_CASE("letters and the keys with names") {
    CHECK(keys_of("hL 7") == std::vector<Key>{letter('h'), letter('L'), letter(' '), letter('7')});
    CHECK(keys_of("\r\n\f") == std::vector<Key>{{Name::enter}, {Name::enter}, {Name::redraw}});
    CHECK(keys_of("\x1b[A\x1bOB\x1b[5~\x1b[6~\x1b[H\x1bOF") ==
          std::vector<Key>{{Name::up}, {Name::down}, {Name::page_up}, {Name::page_down}, {Name::home}, {Name::end}});
}

TEST_CASE("Esc alone is a key, a sequence that means nothing here is none") {
    CHECK(keys_of("\x1b") == std::vector<Key>{{Name::escape}});
    CHECK(keys_of("\x1b[1;5Cq") == std::vector<Key>{letter('q')});
    CHECK(keys_of("\x1b[15~") == std::vector<Key>{});
    CHECK(keys_of("\x1bq") == std::vector<Key>{{Name::escape}, letter('q')});
}

TEST_CASE("a sequence that comes in pieces is one key") {
    KeyReader reader;
    CHECK(reader.take("\x1b[").empty());
    CHECK(reader.take("6").empty());
    CHECK(reader.take("~j") == std::vector<Key>{{Name::page_down}, letter('j')});
}

TEST_CASE("the letters of a Korean keyboard are those on the same keys") {
    CHECK(keys_of("ㅗㅜㅔㅣㅂ") == std::vector<Key>{letter('h'), letter('n'), letter('p'), letter('l'), letter('q')});
    KeyReader reader;
    CHECK(reader.take("\xe3\x85").empty());
    CHECK(reader.take("\x97") == std::vector<Key>{letter('h')});
}

TEST_CASE("what is pasted presses no keys") {
    CHECK(keys_of("\x1b[200~xyq\x1b[A\r\x1b[201~h") == std::vector<Key>{letter('h')});
}

TEST_CASE("bytes that are no text are no keys") {
    CHECK(keys_of("\x80\xffq") == std::vector<Key>{letter('q')});
    CHECK(keys_of("가q") == std::vector<Key>{letter('q')});
}
