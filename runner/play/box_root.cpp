#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "play/box.hpp"
#include "sys/error.hpp"

namespace socklings {

namespace {

// Everything is built with paths relative to the new root, a tmpfs over /tmp, while the machine's files still have
// theirs.
constexpr const char* building_site = "/tmp";
constexpr const char* devices[] = {"null", "zero", "full", "random", "urandom"};

void check(bool done, const std::string& step) {
    if (!done) throw system_error(step);
}

void make_folder(const char* path) { check(mkdir(path, 0755) == 0, std::string("mkdir /") + path); }

void make_link(const char* target, const char* path) {
    check(symlink(target, path) == 0, std::string("symlink /") + path);
}

void mount_new(const char* type, const char* at, unsigned long flags, const char* options) {
    check(mount(type, at, type, flags, options) == 0, std::string("mount ") + type + " on /" + at);
}

// mount_setattr(2) has no wrapper before glibc 2.36, and its header fights with <sys/mount.h>.
struct MountAttributes {
    std::uint64_t set, clear, propagation, user_namespace;
};
constexpr long nr_mount_setattr = 442;
constexpr std::uint64_t attribute_read_only = 1, attribute_no_setuid = 2;

void make_read_only(const char* path, unsigned recursive) {
    MountAttributes attributes{attribute_read_only | attribute_no_setuid, 0, 0, 0};
    check(syscall(nr_mount_setattr, AT_FDCWD, path, recursive, &attributes, sizeof attributes) == 0,
          std::string("make ") + path + " read-only");
}

// Under a user namespace a folder can only be bound along with what is mounted below it (mount_namespaces(7)).
void bind_folder(const std::string& from) {
    auto to = from.substr(1);
    std::filesystem::create_directories(to);
    check(mount(from.c_str(), to.c_str(), nullptr, MS_BIND | MS_REC, nullptr) == 0, "bind " + from);
    make_read_only(to.c_str(), AT_RECURSIVE);
}

void setup_site() {
    check(mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0, "make the mounts private");
    check(mount("tmpfs", building_site, "tmpfs", MS_NOSUID | MS_NODEV, "size=4m,nr_inodes=512,mode=755") == 0,
          "mount tmpfs for the root");
    check(chdir(building_site) == 0, "enter the new root");
}

void setup_system() {
    for (const char* folder : system_folders) {
        auto status = std::filesystem::symlink_status(folder);
        if (std::filesystem::is_symlink(status))  // /bin where it is usr/bin
            make_link(std::filesystem::read_symlink(folder).c_str(), folder + 1);
        else if (std::filesystem::exists(status))
            bind_folder(folder);
    }
    // /usr/bin/awk is a link through here on Debian and its kin.
    if (std::filesystem::exists("/etc/alternatives")) bind_folder("/etc/alternatives");
}

void setup_devices() {
    make_folder("dev");
    for (const char* device : devices) {
        auto from = std::string("/dev/") + device, to = from.substr(1);
        Fd place(open(to.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
        check(bool(place), "create " + from);
        check(mount(from.c_str(), to.c_str(), nullptr, MS_BIND, nullptr) == 0, "bind " + from);
    }
    make_folder("dev/pts");
    mount_new("devpts", "dev/pts", MS_NOSUID | MS_NOEXEC, "newinstance,ptmxmode=0666,mode=0620");
    make_link("pts/ptmx", "dev/ptmx");
    make_link("/proc/self/fd", "dev/fd");
    make_link("/proc/self/fd/0", "dev/stdin");
    make_link("/proc/self/fd/1", "dev/stdout");
    make_link("/proc/self/fd/2", "dev/stderr");
    make_link("/tmp", "dev/shm");
}

void setup_proc() {
    make_folder("proc");
    mount_new("proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr);
}

void setup_writable_folders() {
    for (const char* folder : {"tmp", "lesson", "programs"}) make_folder(folder);
    mount_new("tmpfs", "tmp", MS_NOSUID | MS_NODEV, "size=64m,nr_inodes=4096,mode=1777");
    mount_new("tmpfs", "lesson", MS_NOSUID | MS_NODEV, "size=64m,nr_inodes=4096,mode=755");
    mount_new("tmpfs", "programs", MS_NOSUID | MS_NODEV, "size=128m,nr_inodes=64,mode=755");
}

// The old root ends up mounted over the new one at ".", where it can be let go (pivot_root(2), NOTES).
void enter_root() {
    check(syscall(SYS_pivot_root, ".", ".") == 0, "pivot_root");
    check(umount2(".", MNT_DETACH) == 0, "let the old root go");
    make_read_only("/", 0);
}

}  // namespace

Box setup_private_root(const StageUser& inside) {
    setup_site();
    setup_etc(inside);
    setup_system();
    setup_devices();
    setup_proc();
    setup_writable_folders();
    enter_root();
    return {Tier::namespaces, "/lesson", "/programs"};
}

}  // namespace socklings
