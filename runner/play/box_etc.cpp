#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "play/box.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace {

// Tables of the machine that libc and the loader read; those that a machine lacks, its boxes lack as well.
constexpr const char* copied[] = {"ld.so.cache", "ld.so.conf", "host.conf", "gai.conf",
                                  "services",    "protocols",  "localtime"};

void write_etc(const std::string& name, std::string_view content) {
    Fd file(open(("etc/" + name).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    if (!file || !write_all(file.get(), content)) throw system_error("write /etc/" + name);
}

}  // namespace

void setup_etc(const StageUser& inside) {
    if (mkdir("etc", 0755) == -1) throw system_error("mkdir /etc");
    for (const char* name : copied)
        if (auto content = read_file(std::string("/etc/") + name)) write_etc(name, *content);

    auto uid = std::to_string(inside.uid), gid = std::to_string(inside.gid);
    write_etc("passwd", "learner:x:" + uid + ":" + gid +
                            ":Learner:/lesson:/bin/sh\n"
                            "root:x:0:0:root:/:/usr/sbin/nologin\n"
                            "nobody:x:65534:65534:nobody:/:/usr/sbin/nologin\n");
    write_etc("group", "learner:x:" + gid + ":\nroot:x:0:\nnogroup:x:65534:\n");
    write_etc("hostname", "socklings\n");
    write_etc("hosts", "127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n192.0.2.1 socklings\n");
    // Files only: a name that is not in /etc/hosts is unknown at once, on every machine, and nobody asks for a name
    // server.
    write_etc("nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\nservices: files\nprotocols: files\n");
}

}  // namespace socklings
