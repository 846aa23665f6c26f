#include "build/fingerprint.hpp"

#include "catch.hpp"
#include "sys/files.hpp"

using namespace socklings;

namespace {

std::string hex_of(const std::vector<std::string>& fields) {
    Fingerprint fingerprint;
    for (const auto& field : fields) fingerprint.add(field);
    return fingerprint.hex();
}

}  // namespace

TEST_CASE("fingerprints tell rows of fields apart") {
    CHECK(hex_of({"abc"}) == hex_of({"abc"}));
    CHECK(hex_of({"abc"}).size() == 32);
    CHECK(hex_of({"ab", "c"}) != hex_of({"a", "bc"}));
    CHECK(hex_of({"", "a"}) != hex_of({"a", ""}));
    CHECK(hex_of({std::string("\0", 1)}) != hex_of({std::string("\0\0", 2)}));
}

TEST_CASE("quoted includes are found as the preprocessor finds them") {
    bool certain = true;
    const auto names = quoted_includes(
        "#include <stdio.h>\r\n  #  include \"a.h\" // text\r\n#include\"dir/b.h\"\nint x; #include\n", certain);
    CHECK(names == std::vector<std::string>{"a.h", "dir/b.h"});
    CHECK(certain);
    CHECK(quoted_includes("#include MACRO\n", certain).empty());
    CHECK_FALSE(certain);
}

TEST_CASE("headers that include each other come to an end") {
    const TempFolder folder;
    write_file_atomically(folder.path() / "a.h", "#include \"b.h\"\n");
    write_file_atomically(folder.path() / "b.h", "#include \"./a.h\"\n");
    Fingerprint fingerprint;
    CHECK(add_sources(fingerprint, {folder.path() / "a.h"}));
}

TEST_CASE("a header that is missing counts, and a new one changes the key") {
    const TempFolder folder;
    write_file_atomically(folder.path() / "a.c", "#include \"b.h\"\n");
    Fingerprint before, after;
    CHECK(add_sources(before, {folder.path() / "a.c"}));
    write_file_atomically(folder.path() / "b.h", "");
    CHECK(add_sources(after, {folder.path() / "a.c"}));
    CHECK(before.hex() != after.hex());
}

TEST_CASE("devices are not read") {
    const TempFolder folder;
    write_file_atomically(folder.path() / "a.c", "#include \"/dev/zero\"\n");
    Fingerprint fingerprint;
    CHECK_FALSE(add_sources(fingerprint, {folder.path() / "a.c"}));
}
