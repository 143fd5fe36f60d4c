"""A language server, and as much of its protocol as the tests speak. Standard library only."""

import json
import os
import queue
import subprocess
import threading
import time
from pathlib import Path

TIMEOUT = 180


class Server:
    """rust-analyzer, opened on one folder."""

    def __init__(self, binary, folder, env, settings):
        self.folder = Path(folder)
        self.log = open(self.folder / "rust-analyzer.log", "w")
        self.process = subprocess.Popen(
            [binary],
            cwd=folder,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
        )
        self.messages = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.next_id = 0
        self.versions = {}
        self.status = None
        self.published = {}
        self.request(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": self.folder.as_uri(),
                "workspaceFolders": [{"uri": self.folder.as_uri(), "name": "ide"}],
                "initializationOptions": settings,
                "capabilities": {
                    # Byte columns: what the sources here hold is not all ASCII.
                    "general": {"positionEncodings": ["utf-8"]},
                    "window": {"workDoneProgress": True},
                    "textDocument": {
                        "hover": {"contentFormat": ["markdown"]},
                        "definition": {"linkSupport": False},
                        # With this, native diagnostics are asked for, and rustc's are pushed.
                        "diagnostic": {"relatedDocumentSupport": False},
                        "publishDiagnostics": {"relatedInformation": True},
                    },
                    "experimental": {"serverStatusNotification": True},
                },
            },
        )
        self.notify("initialized", {})
        self.wait(lambda: self.status and self.status["quiescent"], "load the workspace")

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while (line := stream.readline().strip()):
                name, value = line.split(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                self.messages.put(None)
                return
            self.messages.put(json.loads(stream.read(length)))

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _take(self, deadline):
        """Handles one message; gives it back where it is an answer."""
        try:
            message = self.messages.get(timeout=max(0, deadline - time.monotonic()))
        except queue.Empty:
            raise TimeoutError from None
        if message is None:
            raise SystemExit(f"rust-analyzer ended: see {self.log.name}")
        method = message.get("method")
        if method is None:
            return message
        if "id" in message:
            items = message.get("params", {}).get("items", [])
            result = [None] * len(items) if method == "workspace/configuration" else None
            self._send({"id": message["id"], "result": result})
        elif method == "experimental/serverStatus":
            self.status = message["params"]
        elif method == "textDocument/publishDiagnostics":
            self.published[message["params"]["uri"]] = message["params"]["diagnostics"]
        return None

    def wait(self, condition, what):
        deadline = time.monotonic() + TIMEOUT
        while not condition():
            try:
                self._take(deadline)
            except TimeoutError:
                raise SystemExit(f"rust-analyzer did not {what}: {self.status}") from None

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def request(self, method, params):
        deadline = time.monotonic() + TIMEOUT
        while True:
            self.next_id += 1
            self._send({"id": self.next_id, "method": method, "params": params})
            while True:
                answer = self._take(deadline)
                if answer and answer.get("id") == self.next_id:
                    break
            error = answer.get("error")
            # "Content modified": the answer was overtaken by the workspace, ask again.
            if error and error["code"] in (-32801, -32802):
                time.sleep(0.05)
                continue
            return answer.get("result") if not error else error

    def uri(self, path):
        return (self.folder / path).as_uri()

    def edit(self, path, text):
        """Opens a file, or replaces what the editor shows of it."""
        uri = self.uri(path)
        version = self.versions[uri] = self.versions.get(uri, 0) + 1
        if version == 1:
            document = {"uri": uri, "languageId": "rust", "version": 1, "text": text}
            self.notify("textDocument/didOpen", {"textDocument": document})
        else:
            params = {"textDocument": {"uri": uri, "version": version}}
            self.notify("textDocument/didChange", {**params, "contentChanges": [{"text": text}]})

    def save(self, path, text, expected):
        """Saves a file, and gives what rustc says of it: something, if that is expected."""
        uri = self.uri(path)
        self.edit(path, text)
        (self.folder / path).write_text(text)
        self.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
        self.wait(
            lambda: bool(self.published.get(uri)) == expected,
            f"{'report' if expected else 'clear'} what rustc says after a save",
        )
        # The rest comes just behind.
        quiet = time.monotonic() + 3
        while time.monotonic() < quiet:
            try:
                self._take(quiet)
            except TimeoutError:
                break
        return self.published.get(uri, [])

    def at(self, method, path, position, **params):
        document = {"textDocument": {"uri": self.uri(path)}, "position": position}
        return self.request(f"textDocument/{method}", {**document, **params})

    def native(self, path):
        """rust-analyzer's own diagnostics of a file."""
        answer = self.request(
            "textDocument/diagnostic", {"textDocument": {"uri": self.uri(path)}}
        )
        return answer["items"]

    def close(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        self.process.wait(timeout=30)
        self.log.close()
