#!/bin/sh
# Sao lưu khi trang đang chạy: sao-luu.sh <thư mục cất>. Chạy bằng tài khoản thu-tuc, xem docs/trien-khai.md.
set -eu
umask 077
data=${DATA_DIR:-/var/lib/thu-tuc}
content=${CONTENT_DIR:-$data/content}
to=$1/$(date +%Y-%m-%d-%H%M%S)
mkdir -p "$to"
cd "$data"
tar -czf "$to/khoa-va-ban-phat-hanh.tar.gz" secrets releases/manifests releases/current
tar -C "$content" -czf "$to/noi-dung.tar.gz" .
for name in data auxiliary; do sqlite3 "pocketbase/$name.db" ".backup '$to/$name.db'"; done
# Sau cùng: phiếu đến sau các bản chép ở trên nằm trong hàng đợi này.
sqlite3 queue/queue.sqlite ".backup '$to/queue.sqlite'"
echo "$to"
