#!/usr/bin/env bash
# Healthy = the pipeline answers GET /health with 200. Bash alone, so that the image needs no HTTP client.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${TIDELINE_HTTP_PORT:-8080}"
printf 'GET /health HTTP/1.0\r\n\r\n' >&3
read -r _ status _ <&3
[[ "$status" == 200 ]]
