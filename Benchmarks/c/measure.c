// Runs commands in turn, each so many times, their output thrown away: measure TIMES COMMAND [ARGUMENT]… [-- COMMAND …]…
// One line for each command: the medians of its CPU and of the clock on the wall, in milliseconds, and the most memory
// that it held, in kB.
// A process of its own, and a small one: what a child has held counts from what its parent held before exec.
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

typedef struct {
    double cpu, wall;
    long resident;
} figures;

static double milliseconds(struct timeval time) { return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3; }

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static figures run(char **command) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    double start = now();
    pid_t child;
    int status;
    struct rusage usage;
    int failure = posix_spawnp(&child, command[0], &files, NULL, command, environ);
    if (failure) {
        fprintf(stderr, "%s: %s\n", command[0], strerror(failure));
        exit(1);
    }
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        fprintf(stderr, "%s: failed\n", command[0]);
        exit(1);
    }
    posix_spawn_file_actions_destroy(&files);
    return (figures){milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), now() - start, usage.ru_maxrss};
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, int count) {
    qsort(values, (size_t)count, sizeof *values, ascending);
    return values[count / 2];
}

int main(int argc, char **argv) {
    int times = argc > 2 ? atoi(argv[1]) : 0;
    if (times < 1) return 64;
    char **commands[16] = {argv + 2};
    int count = 1;
    for (int i = 2; i < argc; i++) {
        if (strcmp(argv[i], "--") != 0) continue;
        argv[i] = NULL;
        if (count == 16 || i + 1 == argc) return 64;
        commands[count++] = argv + i + 1;
    }
    size_t size = (size_t)count * (size_t)times;
    double *cpu = calloc(size, sizeof *cpu), *wall = calloc(size, sizeof *wall);
    long resident[16] = {0};
    if (!cpu || !wall) return 1;
    for (int round = 0; round < times; round++)
        for (int i = 0; i < count; i++) {
            figures found = run(commands[i]);
            cpu[i * times + round] = found.cpu;
            wall[i * times + round] = found.wall;
            if (found.resident > resident[i]) resident[i] = found.resident;
        }
    for (int i = 0; i < count; i++)
        printf("%.3f %.3f %ld\n", median(cpu + i * times, times), median(wall + i * times, times), resident[i]);
    return 0;
}
