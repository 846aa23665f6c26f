#include "catch.hpp"
#include "play/spinning.hpp"

using namespace socklings;

namespace {

Call call(const std::string& name, const std::string& kind, const Bytes& data) {
    Call call;
    call.name = call.raw = name;
    call.result = static_cast<long long>(data.size());
    call.descriptor = Descriptor{4, kind, "/lesson/a.txt"};
    call.data = data;
    call.asked = call.data_size = data.size();
    return call;
}

/// True where `times` rounds of these calls are found to lead nowhere.
bool spins(int times, const std::vector<Call>& round) {
    Spinning spinning;
    for (int i = 0; i < times; ++i) {
        for (std::size_t place = 0; place < round.size(); ++place) spinning.add(round[place], place, 0);
    }
    return spinning.found().has_value();
}

}  // namespace

TEST_CASE("the same bytes written again and again") {
    const Call line = call("write", "file", "hello\n"), block = call("write", "stdout", Bytes(1024, 'x'));
    CHECK(spins(22'000, {line}));
    CHECK(spins(1001, {block}));
    // A long text may well hold one word a thousand times.
    CHECK_FALSE(spins(5000, {line}));
    CHECK_FALSE(spins(65'536, {call("write", "file", "x")}));
    CHECK_FALSE(spins(1000, {block}));
    CHECK_FALSE(spins(1001, {block, call("write", "stdout", Bytes(1024, 'y'))}));
}

TEST_CASE("writes in a row, whatever they write") {
    const std::vector<Call> writes{call("write", "file", "a"), call("write", "file", "b")};
    CHECK(spins(35'001, writes));
    CHECK_FALSE(spins(32'768, writes));
    CHECK_FALSE(spins(70'001, {call("read", "file", "a"), call("write", "file", "a")}));
}
