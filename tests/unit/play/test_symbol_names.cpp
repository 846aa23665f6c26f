#include "catch.hpp"
#include "play/lines/symbol_names.hpp"

using namespace socklings;

TEST_CASE("names of symbols as a person writes them") {
    CHECK(plain_symbol("__recv") == "recv");
    CHECK(plain_symbol("__libc_recv") == "recv");
    CHECK(plain_symbol("recv@@GLIBC_2.2.5") == "recv");
    CHECK(plain_symbol("__GI___libc_write") == "write");
    CHECK(plain_symbol("open64") == "open");
    CHECK(plain_symbol("__open64_nocancel") == "open");
    CHECK(plain_symbol("_IO_puts") == "puts");
    CHECK(plain_symbol("__isoc99_scanf") == "scanf");
    CHECK(plain_symbol("__printf_chk") == "printf");
    CHECK(plain_symbol("_exit") == "_exit");
    CHECK(plain_symbol("main") == "main");
    CHECK(plain_symbol("_ZStlsISt11char_traitsIcEERSt13basic_ostreamIcT_ES5_PKc") == "operator<<");
    CHECK(plain_symbol("_ZNSolsEi") == "operator<<");
    CHECK(plain_symbol("_ZSt7getlineIcSt11char_traitsIcESaIcEERSt13basic_istreamIT_T0_ES7_RNSt7__cxx1112basic_"
                       "stringIS4_S5_T1_EE") == "std::getline");
    CHECK(plain_symbol("_ZNSt14basic_ofstreamIcSt11char_traitsIcEE4openEPKcSt13_Ios_Openmode") ==
          "std::ofstream::open");
    CHECK(plain_symbol("_ZSt5flushIcSt11char_traitsIcEERSt13basic_ostreamIT_T0_ES6_") == "std::flush");
    CHECK(short_cpp_name("(anonymous namespace)::serve(int)") == "serve");
    CHECK(short_cpp_name("Server::operator()(int) const") == "operator()");
    CHECK(short_cpp_name("main::{lambda()#1}::operator()() const") == "operator()");
    CHECK(short_cpp_name(
              "std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> >::~basic_string()") ==
          "std::string::~string");
}
