#include "catch.hpp"
#include "learner/contract.hpp"

using namespace socklings;

namespace {

const std::string lesson = R"({"format_version": 1,
  "programs": {"main": {"sources": ["main"]}},
  "scenarios": {"one": [{"send": {"file": "message.txt"}, "peer": "A"}]},
  "steps": [{"id": "open", "title": {"en": "Open", "ko": "열기"}, "in": "one", "claim": {"exit": 0}}],
  "hints": {"open": [{"en": "Look.", "ko": "보세요."}]}})";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string contract(const std::string& text, const std::string& message = "hello\n") {
    return contract_of(text, [&](const std::string& name) -> std::optional<std::string> {
        return name == "message.txt" ? std::optional(message) : std::nullopt;
    });
}

}  // namespace

TEST_CASE("words for people and the order of keys are no part of a contract") {
    const std::string before = contract(lesson);
    CHECK(before.size() == 32);
    CHECK(contract(replaced(lesson, "\"Open\"", "\"Open it\"")) == before);
    CHECK(contract(replaced(lesson, "보세요.", "여기를 보세요.")) == before);
    CHECK(contract(replaced(lesson, R"("id": "open", "title": {"en": "Open", "ko": "열기"}, "in": "one")",
                            R"("in": "one", "title": {"en": "Open", "ko": "열기"}, "id": "open")")) == before);
}

TEST_CASE("what is played, what is claimed and what is read are the contract") {
    const std::string before = contract(lesson);
    CHECK(contract(replaced(lesson, R"("exit": 0)", R"("exit": 1)")) != before);
    CHECK(contract(replaced(lesson, R"("peer": "A")", R"("peer": "B")")) != before);
    CHECK(contract(replaced(lesson, R"(["main"])", R"(["server"])")) != before);
    CHECK(contract(lesson, "bye\n") != before);
}

TEST_CASE("what is no lesson has no contract") {
    CHECK(contract("").empty());
    CHECK(contract("[]").empty());
}
