"""Starts a server and prints, in seconds: from the start to the first answer on the wall's clock, and of the process's CPU for the front page
that nobody has asked for yet.

first.py PORT COMMAND …
"""
import signal
import socket
import subprocess
import sys
import time

port, command = int(sys.argv[1]), sys.argv[2:]


def ask(path):
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        said = b""
        while piece := line.recv(65536):
            said += piece
        return said


def spent(pid):
    """Nanoseconds of all threads."""
    import os
    return sum(int(open(f"/proc/{pid}/task/{task}/schedstat").read().split()[0]) for task in os.listdir(f"/proc/{pid}/task"))


times = []
for _ in range(9):
    started = time.monotonic()
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            ask("/robots.txt")
            break
        except OSError:
            time.sleep(0.001)
    first = time.monotonic() - started
    before = spent(server.pid)
    ask("/")
    times.append((first, (spent(server.pid) - before) / 1e9))
    server.send_signal(signal.SIGTERM)
    server.wait()
middle = len(times) // 2
print(sorted(t[0] for t in times)[middle], sorted(t[1] for t in times)[middle])
