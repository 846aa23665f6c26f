#include <unistd.h>

#include <cstdlib>

#include "catch.hpp"
#include "in_box.hpp"

using namespace socklings;

namespace {

std::string chosen(const Setup& setup, const char* wanted) {
    return as_runner(setup, [&] {
        setenv("SOCKLINGS_SANDBOX", wanted, 1);
        auto choice = choose_tier();
        return std::string(name_of(choice.tier)) + ": " + choice.why;
    });
}

}  // namespace

TEST_CASE("the namespace tier is chosen where it works") {
    for (const auto& setup : setups_of(Tier::namespaces)) {
        INFO(name_of(setup));
        CHECK(chosen(setup, "") == "namespaces: ");
    }
}

TEST_CASE("the environment chooses") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        CHECK(chosen(setup, "namespaces") == "namespaces: SOCKLINGS_SANDBOX=namespaces");
        CHECK(chosen(setup, "landlock").rfind("landlock: SOCKLINGS_SANDBOX=landlock", 0) == 0);
        CHECK(chosen(setup, "docker").rfind("threw: error.no-such-sandbox?word=docker", 0) == 0);
    }
}

TEST_CASE("where namespaces are refused, the first step that failed is named") {
    for (const auto& setup : setups()) {
        if (setup.tier != Tier::landlock) continue;
        INFO(name_of(setup));
        // The deny list of a box refuses them as a container does.
        auto why = as_runner(setup, [] {
            return in_box_here(Tier::landlock, [] {
                auto choice = choose_tier();
                return std::string(name_of(choice.tier)) + ": " + choice.why;
            });
        });
        CHECK(why == "landlock: create the namespaces: Operation not permitted");
    }
}
