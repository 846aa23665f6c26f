#include "build/second_lens.hpp"

namespace socklings {

const std::vector<std::string>& lens_flags() {
    static const std::vector<std::string> flags{
        // The first compilation has said them, and nobody reads what this one says while the program is played.
        "-w", "-fsanitize=address",
        // Of UndefinedBehaviorSanitizer what a beginner's program breaks by. Left out is what every compiler here
        // allows: NULL with a length of 0, unaligned access, shifting into the sign.
        "-fsanitize=bool,bounds,enum,integer-divide-by-zero,null,return,shift-exponent,signed-integer-overflow",
        // ld(1): the program's own calls of these go to __wrap_…, and from there to __real_….
        "-Wl,--wrap=recv,--wrap=recvfrom,--wrap=read,--wrap=fgets"};
    return flags;
}

const std::string& lens_source() {
    // The call is made first: what it really does beyond the buffer is AddressSanitizer's to report. Then the first
    // byte that is not the buffer's is touched, so that AddressSanitizer says whose it is.
    static const std::string source = R"(
#ifdef __cplusplus
extern "C" {
#endif
typedef __SIZE_TYPE__ lens_size;
struct lens_file;
void *__asan_region_is_poisoned(void *, lens_size);
int dprintf(int, const char *, ...);
long __real_recv(int, void *, lens_size, int);
long __real_recvfrom(int, void *, lens_size, int, void *, void *);
long __real_read(int, void *, lens_size);
char *__real_fgets(char *, int, struct lens_file *);

static void *lens_end(void *buffer, lens_size asked) {
    return asked > 0 && asked < 1u << 30 ? __asan_region_is_poisoned(buffer, asked) : 0;
}

#define LENS_SAY(name, buffer, asked, end) \
    if (end) { \
        dprintf(2, "socklings: %s: asked %zu, room %zu\n", name, (lens_size)(asked), \
                (lens_size)((char *)(end) - (char *)(buffer))); \
        *(volatile char *)(end) = 0; \
    }

long __wrap_recv(int fd, void *buffer, lens_size asked, int flags) {
    void *end = lens_end(buffer, asked);
    long result = __real_recv(fd, buffer, asked, flags);
    LENS_SAY("recv", buffer, asked, end)
    return result;
}

long __wrap_recvfrom(int fd, void *buffer, lens_size asked, int flags, void *address, void *size) {
    void *end = lens_end(buffer, asked);
    long result = __real_recvfrom(fd, buffer, asked, flags, address, size);
    LENS_SAY("recvfrom", buffer, asked, end)
    return result;
}

long __wrap_read(int fd, void *buffer, lens_size asked) {
    void *end = lens_end(buffer, asked);
    long result = __real_read(fd, buffer, asked);
    LENS_SAY("read", buffer, asked, end)
    return result;
}

char *__wrap_fgets(char *buffer, int asked, struct lens_file *file) {
    void *end = lens_end(buffer, asked > 0 ? (lens_size)asked : 0);
    char *result = __real_fgets(buffer, asked, file);
    LENS_SAY("fgets", buffer, asked, end)
    return result;
}
#ifdef __cplusplus
}
#endif
)";
    return source;
}

const std::vector<std::string>& lens_environment() {
    static const std::vector<std::string> environment{
        // LeakSanitizer cannot work under a tracer, and asks for memory without limit are the program's own business.
        "ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1:detect_stack_use_after_return=1:color=never:"
        "print_legend=0:quarantine_size_mb=16:max_allocation_size_mb=1024",
        "UBSAN_OPTIONS=color=never"};
    return environment;
}

}  // namespace socklings
