#include <poll.h>

#include <fstream>

#include "build/prepared_headers.hpp"
#include "catch.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

void prepare_to_the_end(PreparedHeaders& headers, const fs::path& source, const Toolchain& toolchain = {}) {
    headers.prepare({source}, toolchain);
    while (headers.fd() != -1) {
        pollfd one{headers.fd(), POLLIN, 0};
        poll(&one, 1, -1);
        headers.advance();
    }
}

}  // namespace

TEST_CASE("the includes at the top of a program, and no others") {
    CHECK(leading_includes("#include <a>\n#include <b.h>\nint x;\n#include <c>\n") == "#include <a>\n#include <b.h>\n");
    CHECK(leading_includes("// one\n/* two\n */ # include <a>  // why\r\n\n\t#include <b>") ==
          "#include <a>\n#include <b>\n");
    CHECK(leading_includes("#include <a>\n#include \"own.h\"\n#include <b>\n") == "#include <a>\n");
    CHECK(leading_includes("#define _GNU_SOURCE\n#include <a>\n").empty());
    CHECK(leading_includes("#include <a> int x;\n#include <b>\n").empty());
    CHECK(leading_includes("/* has no end\n#include <a>\n").empty());
    CHECK(leading_includes("#include <a>\n#ifdef X\n#include <b>\n#endif\n") == "#include <a>\n");
    CHECK(leading_includes("").empty());
}

TEST_CASE("with prepared headers a program is compiled as without them") {
    const TempFolder folder;
    const fs::path source = folder.path() / "main.cpp";
    const std::string program = GENERATE(
        // It compiles, with a warning.
        "#include <iostream>\n\nint main() {\n    int unused;\n    std::cout << \"hello\\n\";\n}\n",
        // A header is missing: what the others bring with them must not hide it.
        "#include <iostream>\n\nint main() {\n    std::mt19937 random;\n    close(3);\n}\n",
        // An error in a line behind the includes.
        "#include <string>\n#include <iostream>\n\nint main() {\n    std::string text = 5\n    return 0;\n}\n",
        // The same headers again.
        "#include <string>\n#include <string>\n#include <cassert>\n\nint main() {\n    "
        "assert(std::string().empty());\n}\n");
    write(source, program);
    BuildOptions without, with;
    without.cache = folder.path() / "cache";
    with.cache = folder.path() / "other-cache";
    PreparedHeaders headers(folder.path());
    prepare_to_the_end(headers, source);
    with.prepared = headers.folder();
    REQUIRE(prepared_header(headers.folder(), find_compiler({}, SourceLanguage::cpp), source));

    const BuildResult plain = build({source}, without), prepared = build({source}, with);
    CHECK_FALSE(prepared.cached);
    CHECK(prepared.ok == plain.ok);
    CHECK(prepared.output == plain.output);
    CHECK(prepared.diagnostics == plain.diagnostics);
}

TEST_CASE("headers that were prepared are for the same includes only") {
    const TempFolder folder;
    const fs::path source = folder.path() / "main.cpp";
    write(source, "#include <string>\nint main() {}\n");
    PreparedHeaders headers(folder.path());
    const Compiler compiler = find_compiler({}, SourceLanguage::cpp);
    CHECK_FALSE(prepared_header(headers.folder(), compiler, source));
    prepare_to_the_end(headers, source);
    CHECK(prepared_header(headers.folder(), compiler, source));
    write(source, "#include <string>\n#include <vector>\nint main() {}\n");
    CHECK_FALSE(prepared_header(headers.folder(), compiler, source));
    CHECK_FALSE(prepared_header({}, compiler, source));
}

TEST_CASE("a compiler that says a lot finishes all the same") {
    const TempFolder folder;
    const fs::path source = folder.path() / "main.cpp", loud = folder.path() / "loud.sh";
    write(source, "#include <cstddef>\nint main() {}\n");
    write(loud, "head -c 1000000 /dev/zero | tr '\\0' x >&2\nexec \"$@\"\n");
    PreparedHeaders headers(folder.path());
    const Toolchain toolchain{"", "sh " + loud.string() + " g++"};
    prepare_to_the_end(headers, source, toolchain);
    CHECK(prepared_header(headers.folder(), find_compiler(toolchain, SourceLanguage::cpp), source));
}

TEST_CASE("what cannot be prepared is left alone") {
    const TempFolder folder;
    PreparedHeaders headers(folder.path());
    SECTION("C") {
        write(folder.path() / "main.c", "#include <stdio.h>\n");
        headers.prepare({folder.path() / "main.c"}, {});
    }
    SECTION("no includes") {
        write(folder.path() / "main.cpp", "int main() {}\n");
        headers.prepare({folder.path() / "main.cpp"}, {});
    }
    SECTION("a header that is not there") {
        write(folder.path() / "main.cpp", "#include <no/such/header>\n");
        prepare_to_the_end(headers, folder.path() / "main.cpp");
        CHECK_FALSE(
            prepared_header(headers.folder(), find_compiler({}, SourceLanguage::cpp), folder.path() / "main.cpp"));
    }
    CHECK(headers.fd() == -1);
}
