#include "course/vocabulary.hpp"

namespace socklings {

const Vocabulary& call_names() {
    static const Vocabulary names{
        "call_name",
        {// files and descriptors
         "open", "openat", "openat2", "creat", "read", "readv", "pread", "preadv", "write", "writev", "pwrite",
         "pwritev", "close", "close_range", "lseek", "ftruncate", "truncate", "sendfile", "splice", "copy_file_range",
         "fcntl", "flock", "dup", "dup2", "dup3", "pipe", "pipe2",
         // names and modes of files
         "chmod", "fchmod", "fchmodat", "umask", "mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "remove", "rename",
         "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat",
         // sockets
         "socket", "socketpair", "bind", "listen", "accept", "accept4", "connect", "shutdown", "recv", "recvfrom",
         "recvmsg", "recvmmsg", "send", "sendto", "sendmsg", "sendmmsg", "getsockname", "getpeername", "getsockopt",
         "setsockopt",
         // waiting for several descriptors
         "select", "pselect", "poll", "ppoll", "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait",
         "epoll_pwait", "epoll_pwait2", "eventfd", "signalfd",
         // processes and threads
         "fork", "vfork", "clone", "thread", "exec", "execve", "execveat", "execv", "execvp", "execvpe", "execl",
         "execlp", "execle", "wait", "waitpid", "wait3", "wait4", "waitid", "exit", "exit_group", "_exit", "_Exit",
         "quick_exit",
         // signals
         "kill", "killpg", "tgkill", "raise", "abort", "pthread_kill", "pause", "sigsuspend", "sigwait", "sigwaitinfo",
         "sigtimedwait",
         // time
         "sleep", "usleep", "nanosleep", "clock_nanosleep", "alarm", "setitimer", "timer_create", "timer_settime",
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

const Vocabulary& failing_call_names() {
    static const Vocabulary names{
        "failing_call_name", {"recv", "send", "read", "write", "accept", "connect", "open", "socket"}};
    return names;
}

const Vocabulary& error_names() {
    static const Vocabulary names{"error_name", {"EINTR", "ECONNABORTED", "EMFILE", "ENOSPC"}};
    return names;
}

const Vocabulary& number_names() {
    static const Vocabulary names{"number_name", {"u8", "u16be", "u16le", "u32be", "u32le"}};
    return names;
}

}  // namespace socklings
