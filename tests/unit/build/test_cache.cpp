#include "build/cache.hpp"

#include <unistd.h>

#include <chrono>

#include "catch.hpp"
#include "workshop.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

const std::string program = "#include \"seven.h\"\nint main(void) { return SEVEN - 7; }\n";

/// Whether a build takes its program from the cache.
bool cached(const Workshop& shop, const fs::path& source) {
    const auto result = build({source}, shop.options);
    REQUIRE(result.ok);
    return result.cached;
}

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

void put(const Cache& cache, const std::string& key) {
    Staging staging = cache.stage();
    write_file_atomically(staging.program(), key);
    CHECK(read_file(cache.keep(std::move(staging), key, "output of " + key)) == key);
}

}  // namespace

TEST_CASE("the same program is compiled once, with its messages kept") {
    Workshop shop;
    const std::string source = "int main(void) { int unused; return 0; }\n";
    const auto first = shop.build("a.c", source);
    const auto second = shop.build("a.c", source);
    CHECK_FALSE(first.cached);
    CHECK(second.cached);
    CHECK(second.ok);
    CHECK(second.executable == first.executable);
    CHECK(second.output == first.output);
    CHECK(second.diagnostics == first.diagnostics);
    CHECK(second.diagnostics.size() == 1);
}

TEST_CASE("a change of the source, of its headers or of the compiler is a new program") {
    Workshop shop;
    const auto source = shop.write("a.c", program);
    shop.write("seven.h", "#include \"digit.h\"\n");
    shop.write("digit.h", "#define SEVEN 7\n");
    CHECK_FALSE(cached(shop, source));
    CHECK(cached(shop, source));
    shop.write("digit.h", "#define SEVEN (3 + 4)\n");
    CHECK_FALSE(cached(shop, source));
    shop.write("a.c", program + "\n");
    CHECK_FALSE(cached(shop, source));
    // Another compiler by the same name.
    const auto mine = shop.folder.path() / "my-cc";
    shop.write("my-cc", "#!/bin/sh\nexec gcc \"$@\"\n");
    fs::permissions(mine, fs::perms::owner_all);
    shop.options.toolchain = {mine, mine};
    CHECK_FALSE(cached(shop, source));
    CHECK(cached(shop, source));
    shop.write("my-cc", "#!/bin/sh\nexec gcc -O1 \"$@\"\n");
    CHECK_FALSE(cached(shop, source));
}

TEST_CASE("a copy elsewhere is compiled anew, for its lines bear its own path") {
    Workshop shop;
    const std::string source = "int main(void) { return 0; }\n";
    CHECK_FALSE(cached(shop, shop.write("a.c", source)));
    CHECK_FALSE(cached(shop, shop.write("b.c", source)));
}

TEST_CASE("a header that a macro names is never taken for unchanged") {
    Workshop shop;
    const auto source =
        shop.write("a.c", "#define NAME \"seven.h\"\n#include NAME\nint main(void) { return SEVEN - 7; }\n");
    shop.write("seven.h", "#define SEVEN 7\n");
    CHECK_FALSE(cached(shop, source));
    CHECK_FALSE(cached(shop, source));
}

TEST_CASE("a program with errors is compiled again, for what is missing may have come") {
    Workshop shop;
    CHECK_FALSE(shop.build("a.c", "nonsense\n").ok);
    CHECK_FALSE(shop.build("a.c", "nonsense\n").cached);
    CHECK(fs::is_empty(shop.options.cache));
}

TEST_CASE("an entry is there whole, and the first of two that are made at once stays") {
    const TempFolder folder;
    const Cache cache(folder.path() / "deep" / "cache");
    CHECK_FALSE(cache.find("key"));
    Staging late = cache.stage();
    write_file_atomically(late.program(), "late");
    put(cache, "key");
    const auto kept = cache.keep(std::move(late), "key", "late");
    CHECK(read_file(kept) == "key");
    REQUIRE(cache.find("key"));
    CHECK(cache.find("key")->output == "output of key");
    CHECK(entries(folder.path() / "deep" / "cache") == 1);
}

TEST_CASE("the entries that were used last are kept") {
    const TempFolder folder;
    const Cache cache(folder.path());
    const auto start = fs::file_time_type::clock::now() - std::chrono::hours(2);
    for (std::size_t i = 0; i < Cache::max_entries; ++i) {
        put(cache, std::to_string(i));
        fs::last_write_time(folder.path() / std::to_string(i), start + std::chrono::seconds(i));
    }
    fs::create_directory(folder.path() / ".new-left");
    fs::last_write_time(folder.path() / ".new-left", start);
    CHECK(cache.find("0"));
    put(cache, "one more");
    CHECK(entries(folder.path()) == Cache::max_entries);
    CHECK(cache.find("0"));
    CHECK_FALSE(cache.find("1"));
    CHECK(cache.find("2"));
}

TEST_CASE("another user's folder is no cache") {
    const bool root = geteuid() == 0;
    if (root) REQUIRE(seteuid(65534) == 0);
    CHECK_THROWS_AS(Cache("/tmp"), Error);
    if (root) REQUIRE(seteuid(0) == 0);
}

TEST_CASE("a cache that cannot be made is an error") {
    const TempFolder folder;
    write_file_atomically(folder.path() / "file", "");
    CHECK_THROWS_AS(Cache(folder.path() / "file" / "cache"), Error);
}
