#include "golden.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "catch.hpp"

void check_golden(const std::string& name, const std::string& text) {
    const std::string path = std::string(SOCKLINGS_SOURCE_DIR) + "/tests/golden/expected/" + name;
    if (std::getenv("SOCKLINGS_APPROVE")) {
        std::ofstream(path, std::ios::binary) << text;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    INFO("SOCKLINGS_APPROVE=1 rewrites " << path);
    REQUIRE(file);
    const std::string expected{std::istreambuf_iterator<char>(file), {}};
    CHECK(text == expected);
}
