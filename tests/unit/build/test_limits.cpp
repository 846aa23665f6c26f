#include "build/breakage.hpp"
#include "catch.hpp"
#include "sys/clock.hpp"
#include "workshop.hpp"

using namespace socklings;

namespace {

/// The build ends with one message that speaks of `what`, and leaves nothing behind.
void check_stopped(const Workshop& shop, const std::string& name, const std::string& source, const std::string& what) {
    const double before_us = now_us();
    const auto result = shop.build(name, source);
    CHECK(now_us() - before_us < 20e6);
    CHECK_FALSE(result.ok);
    INFO(result.output);
    REQUIRE_FALSE(result.diagnostics.empty());
    CHECK(result.diagnostics.back().text.find(what) != std::string::npos);
    CHECK(std::filesystem::is_empty(shop.options.cache));
}

const std::string endless_template =
    "template <int depth, int width> struct Bomb { static constexpr long value = Bomb<depth - 1, width>::value + "
    "Bomb<depth - 1, width + (1 << depth)>::value; };\n"
    "template <int width> struct Bomb<0, width> { static constexpr long value = width; };\n"
    "int main() { return Bomb<26, 0>::value; }\n";

}  // namespace

TEST_CASE("a template bomb meets the limit of CPU time") {
    Workshop shop;
    shop.options.limits.cpu_s = 1;
    check_stopped(shop, "a.cpp", endless_template, "1 seconds of processor time");
}

TEST_CASE("a template bomb meets the limit of memory") {
    Workshop shop;
    shop.options.limits.memory_bytes = 200 << 20;
    check_stopped(shop, "a.cpp", endless_template, "200 MiB of memory");
}

TEST_CASE("an include without end meets the limit of memory") {
    Workshop shop;
    shop.options.limits.memory_bytes = 300 << 20;
    check_stopped(shop, "a.c", "#include \"/dev/zero\"\nint main(void) { return 0; }\n", "300 MiB of memory");
}

TEST_CASE("a compiler that waits for ever meets the limit of time") {
    Workshop shop;
    shop.options.limits.wall_s = 1;
    REQUIRE(run_to_end({.arguments = {"mkfifo", (shop.folder.path() / "pipe.h").string()}}).status.success());
    check_stopped(shop, "a.c", "#include \"pipe.h\"\nint main(void) { return 0; }\n", "after 1 seconds");
}

TEST_CASE("a giant program meets the limit of file size") {
    Workshop shop;
    shop.options.limits.file_bytes = 1 << 20;
    check_stopped(shop, "a.c", "char giant[64 << 20] = {1};\nint main(void) { return 0; }\n", "1 MiB");
}

TEST_CASE("output over the cap is cut at a line, and the verdict stays") {
    Workshop shop;
    shop.options.limits.output_bytes = 1000;
    std::string source = "int main(void) {\n";
    for (int i = 0; i < 100; ++i) source += "int unused" + std::to_string(i) + ";\n";
    const auto result = shop.build("a.c", source + "return 0; }\n");
    CHECK(result.ok);
    CHECK(result.output.size() <= 1000);
    CHECK(result.output.ends_with('\n'));
}

TEST_CASE("a broken compiler is not the learner's fault") {
    const ExitStatus failed{1, 0}, killed{std::nullopt, 11};
    CHECK_THROWS_AS(throw_if_broken("a.c:1: internal compiler error: Segmentation fault\n", failed), Error);
    CHECK_THROWS_AS(throw_if_broken("g++: fatal error: Killed signal terminated program cc1plus\n", failed), Error);
    CHECK_THROWS_AS(throw_if_broken("", killed), Error);
    CHECK_THROWS_AS(throw_if_broken("/usr/bin/ld: final link failed: No space left on device\n", failed), Error);
    CHECK_THROWS_AS(
        throw_if_broken("a.c:1:10: \33[01;31mfatal error: \33[mstdio.h: No such file or directory\n", failed), Error);
    CHECK_NOTHROW(throw_if_broken("a.c:1:10: fatal error: mine.h: No such file or directory\n", failed));
}
