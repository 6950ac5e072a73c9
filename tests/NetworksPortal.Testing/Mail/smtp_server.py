"""A real SMTP server for the tests: prints its port, then each mail that it took as a line of JSON.

Addresses that start with 'gone' are refused for good, with 'full' for now. 'silent' gets no answer at all, 'slow' one after a while,
and 'drop' and 'lost' lose the connection at the end of the mail: before the server took it, and after.
Usage: smtp_server.py [CERTIFICATE KEY]    with a certificate it demands STARTTLS and a login (portal / geheim).
"""
import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("gone"):
            return "550 No such mailbox"
        if address.startswith("full"):
            return "452 Mailbox is full"
        if address.startswith("silent"):
            await asyncio.sleep(600)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        to = envelope.rcpt_tos[0]
        if to.startswith("slow"):
            await asyncio.sleep(2)
        if to.startswith("drop"):
            server.transport.abort()
            return "451 Gone"
        print(json.dumps({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "content": envelope.content.decode("utf-8"),
            "encrypted": session.ssl is not None,
            "user": session.auth_data.decode() if session.auth_data else None,
        }), flush=True)
        if to.startswith("lost"):
            server.transport.abort()
        return "250 OK"


class Server(SMTP):
    async def smtp_AUTH(self, arg):
        # Names of mechanisms have no case (RFC 4954), and .NET writes "login"; this server compares them as written.
        mechanism, _, rest = (arg or "").partition(" ")
        await super().smtp_AUTH(f"{mechanism.upper()} {rest}".strip())


def authenticate(server, session, envelope, mechanism, data):
    good = data.login == b"portal" and data.password == b"geheim"
    return AuthResult(success=good, handled=good, auth_data=data.login)


options = {}
if len(sys.argv) > 2:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(sys.argv[1], sys.argv[2])
    options = dict(tls_context=tls, require_starttls=True, authenticator=authenticate, auth_required=True)


async def serve():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Server(Handler(), hostname="localhost", **options), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    # The test closes our input when it is done, or when it dies.
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(serve())
