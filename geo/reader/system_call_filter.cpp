#include "geo/reader/system_call_filter.hpp"

#if defined(KAKEHASHI_SECCOMP)
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#endif

namespace kakehashi {

#if defined(KAKEHASHI_SECCOMP)
namespace {

struct Release {
  void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

constexpr int refused_calls[] = {
    // The network, and other processes.
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen), SCMP_SYS(accept),
    SCMP_SYS(accept4), SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(kill),
    SCMP_SYS(tkill), SCMP_SYS(pidfd_open), SCMP_SYS(pidfd_send_signal), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev), SCMP_SYS(shmget), SCMP_SYS(shmat), SCMP_SYS(msgget), SCMP_SYS(semget),
    // Files: only reading is left.
    SCMP_SYS(creat), SCMP_SYS(truncate), SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(rename), SCMP_SYS(renameat),
    SCMP_SYS(renameat2), SCMP_SYS(link), SCMP_SYS(linkat), SCMP_SYS(symlink), SCMP_SYS(symlinkat), SCMP_SYS(mkdir),
    SCMP_SYS(mkdirat), SCMP_SYS(rmdir), SCMP_SYS(mknod), SCMP_SYS(mknodat), SCMP_SYS(chmod), SCMP_SYS(fchmod),
    SCMP_SYS(fchmodat), SCMP_SYS(chown), SCMP_SYS(fchown), SCMP_SYS(lchown), SCMP_SYS(fchownat), SCMP_SYS(utime),
    SCMP_SYS(utimes), SCMP_SYS(utimensat), SCMP_SYS(futimesat), SCMP_SYS(setxattr), SCMP_SYS(lsetxattr),
    SCMP_SYS(fsetxattr), SCMP_SYS(removexattr), SCMP_SYS(lremovexattr), SCMP_SYS(fremovexattr),
    // What the kernel offers to those who look for holes in it.
    SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(pivot_root), SCMP_SYS(chroot), SCMP_SYS(setns), SCMP_SYS(unshare),
    SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(bpf), SCMP_SYS(perf_event_open),
    SCMP_SYS(userfaultfd), SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter), SCMP_SYS(io_uring_register),
    SCMP_SYS(open_by_handle_at), SCMP_SYS(name_to_handle_at), SCMP_SYS(personality), SCMP_SYS(kexec_load),
    SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(delete_module)};

void refuse(const Filter& filter, int call, unsigned argument, scmp_datum_t mask, scmp_datum_t value) {
  (void)seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), call, 1,
                         SCMP_CMP(argument, SCMP_CMP_MASKED_EQ, mask, value));
}

}  // namespace

void filter_system_calls() {
  const Filter filter{seccomp_init(SCMP_ACT_ALLOW)};
  if (!filter) return;
  for (const int call : refused_calls) (void)seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), call, 0);
  for (const scmp_datum_t writing : {scmp_datum_t{O_WRONLY}, scmp_datum_t{O_RDWR}}) {
    refuse(filter, SCMP_SYS(open), 1, O_ACCMODE, writing);
    refuse(filter, SCMP_SYS(openat), 2, O_ACCMODE, writing);
  }
  for (const scmp_datum_t flag : {scmp_datum_t{O_CREAT}, scmp_datum_t{O_TRUNC}}) {
    refuse(filter, SCMP_SYS(open), 1, flag, flag);
    refuse(filter, SCMP_SYS(openat), 2, flag, flag);
  }
  // Threads may be started, processes not. Their newer calls keep flags in memory, where no filter sees them: libraries
  // do without these calls when the kernel does not know them.
  (void)seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), SCMP_SYS(clone), 1,
                         SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
  (void)seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
  (void)seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0);
  // Signals to itself: how a library ends the process.
  (void)seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), SCMP_SYS(tgkill), 1,
                         SCMP_A0(SCMP_CMP_NE, static_cast<scmp_datum_t>(::getpid())));
  (void)seccomp_load(filter.get());
}
#else
void filter_system_calls() {}
#endif

}  // namespace kakehashi
