// Calls through pointers and virtual functions: the instruction names nothing, the frames do.
#include <unistd.h>

struct Out {
    virtual void put(const char* text) { write(1, text, 1); }  // LINE: write
    virtual ~Out() = default;
};

struct Louder : Out {
    void put(const char* text) override {
        Out::put(text);
        auto* function = ::write;
        function(1, text, 1);  // LINE: write
    }
};

template <class Sink>
void put_twice(Sink& sink) {
    sink.put("a");
    write(1, "t", 1);  // LINE: write
}

int main() {
    Louder louder;
    Out& out = louder;
    put_twice(out);
    [] { write(1, "l", 1); }();  // LINE: write
    return 0;
}
