#include "course/vocabulary.hpp"

namespace socklings {

const Vocabulary& call_names() {
    static const Vocabulary names{
        "call_name",
        {// files and descriptors
         "open", "openat", "creat", "read", "readv", "pread", "preadv", "write", "writev", "pwrite", "pwritev", "close",
         "lseek", "fcntl", "ioctl", "flock", "dup", "dup2", "dup3", "ftruncate", "truncate", "fsync", "fdatasync",
         "sendfile", "splice", "copy_file_range", "mmap", "munmap", "stat", "lstat", "fstat", "fstatat", "statx",
         "access", "faccessat", "getdents64",
         // names, modes, folders
         "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "umask", "mkdir", "mkdirat", "rmdir", "unlink",
         "unlinkat", "rename", "renameat", "link", "linkat", "symlink", "symlinkat", "readlink", "readlinkat", "mknod",
         "mkfifo", "utimensat", "chdir", "fchdir", "getcwd",
         // sockets
         "socket", "socketpair", "bind", "listen", "accept", "accept4", "connect", "shutdown", "recv", "recvfrom",
         "recvmsg", "recvmmsg", "send", "sendto", "sendmsg", "sendmmsg", "getsockname", "getpeername", "getsockopt",
         "setsockopt",
         // waiting for several
         "select", "pselect", "poll", "ppoll", "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait",
         "epoll_pwait", "eventfd", "signalfd", "inotify_init", "inotify_add_watch",
         // processes, threads, signals
         "fork", "vfork", "clone", "execve", "wait", "waitpid", "waitid", "wait4", "exit", "exit_group", "kill",
         "tgkill", "pause", "sigaction", "sigprocmask", "sigsuspend", "setsid", "setpgid", "pipe", "pipe2", "futex",
         // time
         "sleep", "nanosleep", "clock_nanosleep", "alarm", "setitimer", "timer_create", "timer_settime",
         "timerfd_create", "timerfd_settime"}};
    return names;
}

const Vocabulary& signal_names() {
    static const Vocabulary names{
        "signal_name",
        {"SIGHUP", "SIGINT", "SIGQUIT", "SIGABRT", "SIGKILL", "SIGUSR1", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM",
         "SIGCHLD", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGIO", "SIGWINCH"}};
    return names;
}

const Vocabulary& fault_names() {
    static const Vocabulary names{"fault_name", {"recv", "send", "read", "write"}};
    return names;
}

const Vocabulary& number_names() {
    static const Vocabulary names{"number_name", {"u8", "u16be", "u16le", "u32be", "u32le"}};
    return names;
}

}  // namespace socklings
