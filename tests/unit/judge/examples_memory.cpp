#include "examples.hpp"
#include "sanitizer_words.hpp"

// What the second lens sees, in the words of the sanitizers, and what looks like it.
namespace socklings::test {

Examples triggers_of_memory() {
    const std::string not_for_it = "which is not a valid value for type ";
    const std::string no_return = "execution reached the end of a value-returning function without returning a value";
    return {
        {"memory.before-start", reported(access("stack-buffer-underflow", false, -1))},
        {"memory.before-start", reported(access("stack-buffer-overflow", true, -8))},
        {"memory.over-read", reported(access("stack-buffer-overflow", false, 16))},
        {"memory.over-read", reported(access_in_heap("heap-buffer-overflow", false, 0))},
        {"memory.use-after-free", reported(access("heap-use-after-free", false, 0))},
        {"memory.use-after-scope", reported(access("stack-use-after-return", false, 0))},
        {"memory.bad-free", reported(error("attempting double-free on 0x60 in thread T0:"))},
        {"memory.bad-free", reported(error("alloc-dealloc-mismatch (operator new [] vs free) on 0x60"))},
        {"memory.null", reported(crash("0x000000000000"))},
        {"memory.null", reported(undefined("load of null pointer of type 'char'"))},
        {"memory.wild", reported(crash("0x0000a4682cf1"))},
        {"memory.wild", reported(error("unknown-crash on address 0x7f at pc 0x55 bp 0x7f sp 0x7f"))},
        {"memory.negative-length", reported(error("negative-size-param: (size=-1)"))},
        {"memory.negative-length", reported(error("negative-size-param: (size=-1024)"))},
        {"memory.recursion", reported(error("stack-overflow on address 0x7f (pc 0x55 bp 0x7f sp 0x7f T0)"))},
        {"memory.recursion", reported(error("stack-overflow on address 0x7ffe (pc 0x55 bp 0x7f sp 0x7f T1)"))},
        {"memory.uninitialised", reported(undefined("load of value 48, " + not_for_it + "'bool'"))},
        {"memory.uninitialised", reported(undefined("load of value 7, " + not_for_it + "'State'"))},
        {"arithmetic.shift", reported(undefined("shift exponent 32 is too large for 32-bit type 'int'"))},
        {"arithmetic.shift", reported(undefined("shift exponent -8 is negative"))},
        {"arithmetic.overflow",
         reported(undefined("signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'"))},
        {"arithmetic.overflow",
         reported(undefined("division of -2147483648 by -1 cannot be represented in type 'int'"))},
        {"arithmetic.division", reported(undefined("division by zero"))},
        {"arithmetic.division", reported(error("FPE on unknown address 0x55 (pc 0x55 bp 0x7f sp 0x7f T0)"))},
        {"return.missing", reported(undefined(no_return))},
        {"return.missing", reported("server.c:9:1: runtime error: " + no_return + "\n")},
    };
}

Examples near_misses_of_memory() {
    const std::string strlen_inside = "    #0 0x7f in __interceptor_strlen x.inc:389\n";
    const std::string lens_inside = "    #0 0x55 in __wrap_recv lens.c:28\n";
    const std::string lens_says = "socklings: recv: asked 17, room 16\n";
    // gcc and clang promise that it keeps the bits.
    const std::string into_the_sign = undefined("left shift of 200 by 24 places cannot be represented in type 'int'");
    return {
        {"memory.overflow", reported(access("stack-buffer-overflow", false, 16))},
        {"memory.length", reported(lens_says + access("stack-buffer-overflow", true, 16))},
        {"memory.index", reported(into_the_sign)},
        {"memory.before-start", reported(access("stack-buffer-overflow", true, 16))},
        {"memory.no-terminator", reported(access("stack-buffer-overflow", true, 16, strlen_inside))},
        {"memory.over-read", reported(access("stack-buffer-overflow", false, 16, strlen_inside))},
        {"memory.use-after-free", reported(access("heap-buffer-overflow", false, 16))},
        {"memory.use-after-scope", reported(lens_says + access("stack-buffer-overflow", true, 16, lens_inside))},
        {"memory.bad-free", reported(access("heap-use-after-free", false, 0))},
        // A character that was taken for a text
        {"memory.null", reported(crash("0x000000000068", strlen_inside))},
        // A member of what a null pointer points to
        {"memory.wild", reported(crash("0x000000000010"))},
        {"memory.negative-length", reported(lens_says + access("stack-buffer-overflow", true, 16, lens_inside))},
        {"memory.recursion", reported(error("stack-buffer-overflow on address 0x7f at pc 0x55"))},
        {"memory.uninitialised", reported(undefined("load of null pointer of type 'bool'"))},
        {"arithmetic.shift", reported(into_the_sign)},
        {"arithmetic.overflow", reported(into_the_sign)},
        {"arithmetic.division",
         reported(undefined("division of -2147483648 by -1 cannot be represented in type 'int'"))},
        {"return.missing", reported(undefined("execution reached an unreachable program point"))},
    };
}

}  // namespace socklings::test
