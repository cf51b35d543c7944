"""Is the port free? Asked before anything is built or started on it."""

import errno
import socket

from django.core.management.base import CommandError


def refuse_taken_port(host: str, port: int) -> None:
    try:
        family, kind, proto, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind, proto) as trial:
            # The web server itself shares its port among its workers, so it would
            # silently join whoever is there: this is the only place where it shows.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
            trial.listen()
    except socket.gaierror:
        raise CommandError(f"{host} is not an address of this machine.") from None
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise CommandError(
                f"Port {port} on {host} cannot be opened: {error.strerror}."
            ) from None
        raise CommandError(
            f"Port {port} on {host} is taken: end what uses it, or choose another one "
            f"(make run PORT={port + 1})."
        ) from None
