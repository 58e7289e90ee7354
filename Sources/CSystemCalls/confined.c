#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef OUR_ARCHITECTURE

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(error) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (error))
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define NOT_CALLED(call, lines) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, (lines))

// What a program that reads its input and writes its output has no use for.
static const int refused[] = {
    // The network.
    __NR_socket, __NR_socketpair, __NR_connect, __NR_bind, __NR_listen, __NR_accept, __NR_accept4, __NR_sendto, __NR_sendmsg,
    __NR_sendmmsg,
    // Files: made, emptied, renamed, taken away, given away.
    __NR_truncate, __NR_ftruncate, __NR_fallocate, __NR_unlinkat, __NR_renameat2, __NR_mkdirat, __NR_linkat, __NR_symlinkat,
    __NR_mknodat, __NR_fchmod, __NR_fchmodat, __NR_fchown, __NR_fchownat, __NR_utimensat, __NR_setxattr, __NR_lsetxattr,
    __NR_fsetxattr, __NR_removexattr, __NR_lremovexattr, __NR_fremovexattr, __NR_open_by_handle_at, __NR_mount, __NR_umount2,
    __NR_pivot_root, __NR_chroot,
#ifdef __NR_openat2
    __NR_openat2,
#endif
#ifdef __NR_fchmodat2
    __NR_fchmodat2,
#endif
#ifdef __NR_renameat
    __NR_renameat,
#endif
#ifdef __NR_unlink
    __NR_creat, __NR_unlink, __NR_rename, __NR_mkdir, __NR_rmdir, __NR_link, __NR_symlink, __NR_mknod, __NR_chmod, __NR_chown,
    __NR_lchown, __NR_utime, __NR_utimes, __NR_futimesat,
#endif
    // Other processes, and the way out of the group that is ended with it.
    __NR_ptrace, __NR_process_vm_readv, __NR_process_vm_writev, __NR_rt_sigqueueinfo, __NR_rt_tgsigqueueinfo, __NR_tkill,
    __NR_setsid, __NR_setpgid, __NR_setpriority, __NR_unshare, __NR_setns,
#ifdef __NR_pidfd_open
    __NR_pidfd_open, __NR_pidfd_send_signal,
#endif
#ifdef __NR_pidfd_getfd
    __NR_pidfd_getfd,
#endif
    // What does any of that by other means, or reaches into the kernel.
    __NR_bpf, __NR_keyctl, __NR_add_key, __NR_request_key, __NR_perf_event_open, __NR_userfaultfd,
#ifdef __NR_io_uring_setup
    __NR_io_uring_setup, __NR_io_uring_enter, __NR_io_uring_register,
#endif
};

// Refuses those calls, opening for writing, and signals to others. Nothing where the kernel does not know how.
static void refuse_calls(void) {
    const unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    struct sock_filter rules[2 * sizeof refused / sizeof *refused + 64];
    unsigned short count = 0;
#define RULE(...) rules[count++] = (struct sock_filter)__VA_ARGS__
    RULE(LOAD(arch));
    RULE(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OUR_ARCHITECTURE, 1, 0));
    RULE(ANSWER(EPERM));
    RULE(LOAD(nr));
#ifdef __x86_64__
    // The calls of x32 have other numbers.
    RULE(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1));
    RULE(ANSWER(EPERM));
#endif
    for (size_t place = 0; place < sizeof refused / sizeof *refused; place += 1) {
        RULE(NOT_CALLED((unsigned)refused[place], 1));
        RULE(ANSWER(EPERM));
    }
#ifdef __NR_open
    RULE(NOT_CALLED(__NR_open, 4));
    RULE(LOAD(args[1]));
    RULE(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, writing, 0, 1));
    RULE(ANSWER(EACCES));
    RULE(ALLOW);
#endif
    RULE(NOT_CALLED(__NR_openat, 4));
    RULE(LOAD(args[2]));
    RULE(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, writing, 0, 1));
    RULE(ANSWER(EACCES));
    RULE(ALLOW);
    const unsigned to_itself[] = {__NR_kill, __NR_tgkill};
    for (int place = 0; place < 2; place += 1) {
        RULE(NOT_CALLED(to_itself[place], 4));
        RULE(LOAD(args[0]));
        RULE(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)getpid(), 1, 0));
        RULE(ANSWER(EPERM));
        RULE(ALLOW);
    }
    // Limits of others.
    RULE(NOT_CALLED(__NR_prlimit64, 4));
    RULE(LOAD(args[0]));
    RULE(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0));
    RULE(ANSWER(EPERM));
    RULE(ALLOW);
    RULE(ALLOW);
#undef RULE
    struct sock_fprog program = {.len = count, .filter = rules};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

#else
static void refuse_calls(void) {}
#endif

static void limit(int resource, rlim_t soft, rlim_t hard) {
    struct rlimit bound = {.rlim_cur = soft, .rlim_max = hard};
    setrlimit(resource, &bound);
}

// In the child, between fork and exec: calls of the system alone.
_Noreturn static void become(
    const char *path, char *const arguments[], char *const environment[], const int streams[3], long memory, long seconds,
    pid_t parent
) {
    setpgid(0, 0);
    // It does not outlive us; where we are gone already, it need not begin.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);
    struct sigaction usual = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number += 1) sigaction(number, &usual, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    // Out of the way of each other first.
    int apart[3];
    for (int place = 0; place < 3; place += 1) {
        apart[place] = fcntl(streams[place], F_DUPFD, 10);
        if (apart[place] < 0) _exit(127);
    }
    for (int place = 0; place < 3; place += 1) {
        if (dup2(apart[place], place) < 0) _exit(127);
    }
#ifdef __NR_close_range
    syscall(__NR_close_range, 3u, ~0u, 0u);
#endif
    for (int place = 0; place < 3; place += 1) close(apart[place]);
    if (chdir("/") != 0) _exit(127);
    limit(RLIMIT_AS, (rlim_t)memory, (rlim_t)memory);
    // The hard bound is a second behind the soft one: at the hard one the system kills, which looks like a crash.
    limit(RLIMIT_CPU, (rlim_t)seconds, (rlim_t)seconds + 1);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_CORE, 0, 0);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) refuse_calls();
    execve(path, arguments, environment);
    _exit(errno == ENOENT ? 127 : 126);
}

int pressroom_run_confined(
    pid_t *child, const char *path, char *const arguments[], char *const environment[], const int streams[3], long memory,
    long seconds
) {
    pid_t parent = getpid();
    pid_t forked = fork();
    if (forked < 0) return errno;
    if (forked == 0) become(path, arguments, environment, streams, memory, seconds, parent);
    // Both do it, so that the group is there whoever comes first.
    setpgid(forked, forked);
    *child = forked;
    return 0;
}
