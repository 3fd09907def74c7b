/*
 * A disk that can be watched and broken, put between a program and the C library with LD_PRELOAD.
 *
 * DISK_FOLDER   only files below it are watched
 * DISK_TRACE    a file that gets every write, truncation, sync, opening and removal in order, and what the program
 *               says on its standard output: 17 bytes (operation, file, offset, length), then the bytes written
 * DISK_FAIL_AT  the n-th write, truncation or sync fails, with DISK_ERRNO (28 is a full disk, 5 an I/O error);
 *               DISK_FAIL_ON=always: and every one after it
 * DISK_KILL_AT  the program is killed just before the n-th
 * Removing a file called "disk-again" reads the last four anew, says in DISK_COUNT how many operations there were
 * since, and begins to count again.
 *
 * The built file for Linux on x64 lies beside this one, since the machine that runs the tests need not have a compiler:
 * cc -O2 -shared -fPIC -o linux-x64.so disk.c -ldl && strip linux-x64.so
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST_FILES 4096
#define MOST_NAMES 256
#define FOLDER (-1)

/* What a descriptor stands for: 0 nothing watched, FOLDER a watched folder, above 0 the number of a file's name. */
static int watched[MOST_FILES];
static char names[MOST_NAMES][512];
static int name_count;
static const char *folder;
static size_t folder_length;
static int trace = -1;
static long operations, fail_at, kill_at;
static int fail_always, fail_errno;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_truncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);
static int (*real_close)(int);
static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);

static long number_in(const char *variable, long otherwise) {
  const char *given = getenv(variable);
  return given && *given ? atol(given) : otherwise;
}

static void begin_again(void) {
  const char *given = getenv("DISK_FAIL_ON");
  fail_always = given && !strcmp(given, "always");
  fail_at = number_in("DISK_FAIL_AT", 0);
  kill_at = number_in("DISK_KILL_AT", 0);
  fail_errno = number_in("DISK_ERRNO", 28);
  char count[32];
  snprintf(count, sizeof count, "%ld", operations);
  setenv("DISK_COUNT", count, 1);
  operations = 0;
}

static void begin(void) {
  static int begun;
  if (begun) return;
  begun = 1;
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_truncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_close = dlsym(RTLD_NEXT, "close");
  real_open = dlsym(RTLD_NEXT, "open64");
  real_openat = dlsym(RTLD_NEXT, "openat64");
  folder = getenv("DISK_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  begin_again();
  const char *given = getenv("DISK_TRACE");
  if (given && folder) trace = real_open(given, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static void record(char operation, uint32_t file, uint64_t offset, uint32_t length, const void *bytes) {
  if (trace < 0) return;
  char head[17];
  head[0] = operation;
  memcpy(head + 1, &file, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 4);
  pthread_mutex_lock(&lock);
  real_write(trace, head, 17);
  if (bytes && length) real_write(trace, bytes, length);
  pthread_mutex_unlock(&lock);
}

/* Shared memory (-shm) is rebuilt after a crash and never synced: it is no part of the disk. */
static int is_watched(const char *path) {
  if (!folder || !path || strncmp(path, folder, folder_length)) return 0;
  size_t length = strlen(path);
  return length < 4 || strcmp(path + length - 4, "-shm");
}

static int number_of(const char *path) {
  for (int i = 0; i < name_count; i++)
    if (!strcmp(names[i], path)) return i + 1;
  if (name_count == MOST_NAMES) abort();
  strncpy(names[name_count++], path, 511);
  record('N', name_count, 0, strlen(path), path);
  return name_count;
}

static int opened(int file, const char *path, int flags) {
  if (file < 0 || file >= MOST_FILES) return file;
  watched[file] = 0;
  if (!is_watched(path)) return file;
  struct stat found;
  if (fstat(file, &found) == 0 && S_ISDIR(found.st_mode)) {
    watched[file] = FOLDER;
    return file;
  }
  watched[file] = number_of(path);
  record('O', watched[file], flags & O_TRUNC ? 1 : 0, 0, NULL);
  return file;
}

static int kind_of(int file) { return file >= 0 && file < MOST_FILES ? watched[file] : 0; }

/* Counts an operation on a watched file, and says whether this one is to fail. */
static int fails(int file) {
  begin();
  if (kind_of(file) == 0) return 0;
  operations++;
  if (kill_at > 0 && operations == kill_at) raise(SIGKILL);
  if (fail_at < 1 || operations < fail_at || (operations > fail_at && !fail_always)) return 0;
  errno = fail_errno;
  return 1;
}

#define WITH_MODE                            \
  mode_t mode = 0;                           \
  if (flags & (O_CREAT | O_TMPFILE)) {       \
    va_list more;                            \
    va_start(more, flags);                   \
    mode = va_arg(more, int);                \
    va_end(more);                            \
  }                                          \
  begin();

int open(const char *path, int flags, ...) {
  WITH_MODE
  return opened(real_open(path, flags, mode), path, flags);
}
int open64(const char *path, int flags, ...) {
  WITH_MODE
  return opened(real_open(path, flags, mode), path, flags);
}
int openat(int at, const char *path, int flags, ...) {
  WITH_MODE
  return opened(real_openat(at, path, flags, mode), path, flags);
}
int openat64(int at, const char *path, int flags, ...) {
  WITH_MODE
  return opened(real_openat(at, path, flags, mode), path, flags);
}
int close(int file) {
  begin();
  if (file >= 0 && file < MOST_FILES) watched[file] = 0;
  return real_close(file);
}

ssize_t write(int file, const void *bytes, size_t length) {
  begin();
  if (file == 1) {
    ssize_t said = real_write(file, bytes, length);
    record('A', 0, 0, length, bytes);
    return said;
  }
  if (kind_of(file) <= 0) return real_write(file, bytes, length);
  if (fails(file)) return -1;
  off_t offset = lseek(file, 0, SEEK_CUR);
  ssize_t written = real_write(file, bytes, length);
  if (written > 0) record('W', watched[file], offset, written, bytes);
  return written;
}
ssize_t pwrite64(int file, const void *bytes, size_t length, off_t offset) {
  if (fails(file)) return -1;
  ssize_t written = real_pwrite(file, bytes, length, offset);
  if (written > 0 && kind_of(file) > 0) record('W', watched[file], offset, written, bytes);
  return written;
}
ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
  return pwrite64(file, bytes, length, offset);
}
int ftruncate64(int file, off_t length) {
  if (fails(file)) return -1;
  int result = real_truncate(file, length);
  if (result == 0 && kind_of(file) > 0) record('T', watched[file], length, 0, NULL);
  return result;
}
int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

static void synced(int file) {
  if (kind_of(file) > 0) record('S', watched[file], 0, 0, NULL);
  if (kind_of(file) == FOLDER) record('D', 0, 0, 0, NULL);
}
int fsync(int file) {
  if (fails(file)) return -1;
  int result = real_fsync(file);
  if (result == 0) synced(file);
  return result;
}
int fdatasync(int file) {
  if (fails(file)) return -1;
  int result = real_fdatasync(file);
  if (result == 0) synced(file);
  return result;
}
int unlink(const char *path) {
  begin();
  size_t length = strlen(path);
  if (length > 10 && !strcmp(path + length - 10, "disk-again")) begin_again();
  int result = real_unlink(path);
  if (result == 0 && is_watched(path)) record('U', number_of(path), 0, 0, NULL);
  return result;
}
/* A rename as the disk sees it: the new name takes over the old one's file. */
int rename(const char *from, const char *to) {
  begin();
  int result = real_rename(from, to);
  if (result == 0 && is_watched(from) && is_watched(to)) record('R', number_of(from), number_of(to), 0, NULL);
  return result;
}
