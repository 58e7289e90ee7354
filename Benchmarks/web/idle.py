"""Opens so many connections that say nothing, prints what the server's process takes then in kilobytes, and how many it answers yet.

idle.py HOST PORT PID COUNT
"""
import resource
import socket
import sys
import time

host, port, pid, count = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
lines = []
for number in range(count):
    line = socket.socket()
    # A machine has some 28,000 ports towards one address.
    line.bind((f"127.0.0.{2 + number // 5000}", 0))
    line.connect((host, port))
    lines.append(line)
time.sleep(1)
with open(f"/proc/{pid}/status") as status:
    resident = next(line.split()[1] for line in status if line.startswith("VmRSS"))
answered = 0
for line in lines[::100]:
    line.sendall(b"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    answered += line.recv(100).startswith(b"HTTP/1.1 200")
print(resident, answered * 100)
