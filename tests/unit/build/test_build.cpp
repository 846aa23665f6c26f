#include <cstdlib>

#include "catch.hpp"
#include "sys/child.hpp"
#include "workshop.hpp"

using namespace socklings;

namespace {

std::string printed_by(const BuildResult& result) {
    REQUIRE(result.ok);
    const auto done = run_to_end({.arguments = {result.executable.string()}});
    CHECK(done.status.success());
    return done.output;
}

}  // namespace

TEST_CASE("C and C++ programs are built by gcc and by clang") {
    Workshop shop;
    shop.options.toolchain = GENERATE(from_range(toolchains()));
    const auto c = shop.build("a.c", "#include <stdio.h>\nint main(void) { printf(\"C %ld\", __STDC_VERSION__); }\n");
    CHECK(printed_by(c) == "C 201710");
    CHECK(c.language == SourceLanguage::c);
    CHECK(c.output.empty());
    const std::string cpp = "#include <cstdio>\nint main() { std::printf(\"C++ %d\", __cplusplus >= 202002L); }\n";
    for (const char* name : {"a.cpp", "a.cc", "a.cxx"}) {
        const auto result = shop.build(name, cpp);
        CHECK(printed_by(result) == "C++ 1");
        CHECK(result.language == SourceLanguage::cpp);
    }
}

TEST_CASE("a program of several sources is linked") {
    Workshop shop;
    const auto main =
        shop.write("main.c", "#include <stdio.h>\nint seven(void);\nint main(void) { printf(\"%d\", seven()); }\n");
    const auto seven = shop.write("seven.c", "int seven(void) { return 7; }\n");
    const auto result = build({main, seven}, shop.options);
    CHECK(printed_by(result) == "7");
    CHECK(result.sources.size() == 2);
}

TEST_CASE("an error has its place, and nothing is built") {
    Workshop shop;
    shop.options.toolchain = GENERATE(from_range(toolchains()));
    const auto result = shop.build("a.c", "int main(void) {\n    return missing;\n}\n");
    CHECK_FALSE(result.ok);
    CHECK(result.executable.empty());
    REQUIRE(result.diagnostics.size() == 1);
    const auto& message = result.diagnostics[0];
    CHECK(message.file == (shop.folder.path() / "a.c").string());
    CHECK(message.line == 2);
    CHECK(message.column == 12);
    CHECK(message.kind == "error");
    CHECK(message.text.find("undeclared") != std::string::npos);
    CHECK(result.output.find(message.text) != std::string::npos);
}

TEST_CASE("a warning has its option, and does not stop the build") {
    Workshop shop;
    shop.options.toolchain = GENERATE(from_range(toolchains()));
    const auto result = shop.build("a.c", "#include <stdio.h>\nint main(void) { printf(\"%s\", 7); return 0; }\n");
    CHECK(result.ok);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].kind == "warning");
    CHECK(result.diagnostics[0].option.starts_with("-Wformat"));
}

TEST_CASE("what newer compilers call errors stays a warning") {
    Workshop shop;
    shop.options.toolchain = GENERATE(from_range(toolchains()));
    const auto result =
        shop.build("a.c",
                   "int helper(void);\n"
                   "int main(void) { int n = 5; char *p = &n; int i = p; return unknown(i) - helper(); }\n"
                   "int unknown(int i) { return *(char *)&i * 0; }\n"
                   "int helper(void) { return; }\n");
    CHECK(result.ok);
    CHECK(result.diagnostics.size() >= 4);
    for (const auto& message : result.diagnostics) CHECK(message.kind == "warning");
}

TEST_CASE("the linker's complaint is an error at the learner's line") {
    Workshop shop;
    shop.options.toolchain = GENERATE(from_range(toolchains()));
    const auto source = shop.write("a.c", "int helper(void);\nint main(void) {\n    return helper();\n}\n");
    const auto result = build({std::filesystem::proximate(source)}, shop.options);
    CHECK_FALSE(result.ok);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].file == std::filesystem::proximate(source).string());
    CHECK(result.diagnostics[0].line == 3);
    CHECK(result.diagnostics[0].text.find("undefined reference to") == 0);
}

TEST_CASE("Korean comments in CP949, CRLF and a missing last newline do no harm") {
    Workshop shop;
    shop.options.toolchain = GENERATE(from_range(toolchains()));
    const std::string cp949 = "\xbc\xad\xb9\xf6";
    const auto fine =
        shop.build("a.c", "// " + cp949 + "\r\n#include <stdio.h>\r\nint main(void) { printf(\"" + cp949 + "\"); }");
    CHECK(printed_by(fine) == cp949);
    const auto wrong = shop.build("b.c", "int main(void) {\r\n    return missing; // " + cp949 + "\r\n}");
    CHECK_FALSE(wrong.ok);
    REQUIRE_FALSE(wrong.diagnostics.empty());
    CHECK(wrong.diagnostics[0].line == 2);
}

TEST_CASE("the compiler speaks English and finds no header of the environment's") {
    Workshop shop;
    setenv("LC_ALL", "ko_KR.UTF-8", 1);
    setenv("CPATH", shop.folder.path().c_str(), 1);
    shop.write("hidden.h", "");
    const auto result = shop.build("a.c", "#include <hidden.h>\n");
    unsetenv("LC_ALL");
    unsetenv("CPATH");
    CHECK_FALSE(result.ok);
    CHECK(result.output.find("fatal error: hidden.h: No such file or directory") != std::string::npos);
}

TEST_CASE("colours are there when asked for, from the same cached program") {
    Workshop shop;
    const std::string source = "int main(void) { int unused; return 0; }\n";
    const auto plain = shop.build("a.c", source);
    CHECK(plain.output.find('\33') == std::string::npos);
    shop.options.colour = true;
    const auto coloured = shop.build("a.c", source);
    CHECK(coloured.cached);
    CHECK(coloured.output.find('\33') != std::string::npos);
    CHECK(coloured.diagnostics == plain.diagnostics);
}

TEST_CASE("C and C++ in one program are a fault of the program") {
    Workshop shop;
    const auto result = build({shop.write("a.c", ""), shop.write("b.cpp", "")}, shop.options);
    CHECK_FALSE(result.ok);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].kind == "error");
}

TEST_CASE("a source that is not there is said by the compiler") {
    Workshop shop;
    const auto result = build({shop.folder.path() / "none.c"}, shop.options);
    CHECK_FALSE(result.ok);
    REQUIRE_FALSE(result.diagnostics.empty());
    CHECK(result.diagnostics[0].text.find("No such file") != std::string::npos);
}

TEST_CASE("a missing compiler is an error that names it, and who chose it") {
    Workshop shop;
    const auto source = shop.write("a.c", "");
    shop.options.toolchain = {};
    const std::string path = std::getenv("PATH");
    std::string what;
    const auto try_it = [&] {
        try {
            (void)build({source}, shop.options);
        } catch (const Error& error) {
            what = error.what();
        }
    };
    setenv("PATH", "/nowhere", 1);
    unsetenv("CC");
    try_it();
    setenv("PATH", path.c_str(), 1);
    CHECK(what == "error.no-compiler?package=gcc&program=gcc");
    setenv("CC", "no-such-compiler -O2", 1);
    try_it();
    unsetenv("CC");
    CHECK(what == "error.no-chosen-compiler?program=no-such-compiler&variable=CC");
    shop.options.toolchain.cc = "gcc-777";
    try_it();
    CHECK(what == "error.no-compiler?package=gcc-777&program=gcc-777");
    shop.options.toolchain.cc = "nope -O2";
    try_it();
    CHECK(what == "error.no-such-c-compiler?program=nope");
    shop.options.toolchain.cxx = "gcc-or-else";
    try {
        (void)build({shop.write("a.cpp", "")}, shop.options);
    } catch (const Error& error) {
        what = error.what();
    }
    CHECK(what == "error.no-such-cpp-compiler?program=gcc-or-else");
}

TEST_CASE("many programs come back in their order, each with its own outcome") {
    Workshop shop;
    std::vector<std::vector<std::filesystem::path>> programs;
    for (int i = 0; i < 6; ++i)
        programs.push_back(
            {shop.write(std::to_string(i) + ".c", i % 2 ? "int main(void) { return 0; }\n" : "nonsense\n")});
    programs.push_back({shop.write("x.pas", "")});
    const auto outcomes = build_all(programs, shop.options, 3);
    REQUIRE(outcomes.size() == 7);
    for (std::size_t i = 0; i < 6; ++i) {
        REQUIRE(std::holds_alternative<BuildResult>(outcomes[i]));
        CHECK(std::get<BuildResult>(outcomes[i]).sources == programs[i]);
        CHECK(std::get<BuildResult>(outcomes[i]).ok == (i % 2 == 1));
    }
    CHECK(std::holds_alternative<Error>(outcomes[6]));
}

TEST_CASE("the second compilation says nothing of what the first has warned of") {
    Workshop shop;
    shop.options.toolchain = GENERATE(from_range(toolchains()));
    std::string program = "#include <stdio.h>\n#warning \"one\"\n";
    constexpr int functions = 1000;
    for (int i = 0; i < functions; ++i)
        program += "static int f" + std::to_string(i) + "(int unused) { printf(\"%s\", 1); }\n";
    const auto source = shop.write("main.c", program + "int main(void) { return 0; }\n");
    constexpr std::size_t pipe_bytes = 65536;
    CHECK(build({source}, shop.options).output.size() > pipe_bytes);
    shop.options.second_lens = true;
    const BuildResult second = build({source}, shop.options);
    CHECK(second.output == "");
}
