"""The walk of a chat's client with the official Python client: what it hears is printed as JSON."""

import json
import sys
import threading

import socketio

url, token = sys.argv[1], sys.argv[2]
heard: list[object] = []
answered = threading.Event()
client = socketio.Client(reconnection=False)


@client.on("message", namespace="/chat")
def message(data: dict) -> None:
    heard.append([data["message"]["seq"], data["message"]["from"]["side"], data["message"]["body"]])
    if data["message"]["from"]["side"] == "house":
        answered.set()


def connect() -> None:
    client.connect(url, auth={"token": token}, namespaces=["/chat"], transports=["websocket"], wait_timeout=20)


def ask(name: str, **given: object) -> dict:
    return client.call(name, given, namespace="/chat", timeout=20)


connect()
conversation = ask("conversation:open", kind="support")["data"]["documentId"]
joined = ask("conversation:join", conversation=conversation)["data"]
first = ask("message:send", conversation=conversation, body="Good evening", clientId="walk-0001")["data"]["message"]["seq"]
again = ask("message:send", conversation=conversation, body="Good evening", clientId="walk-0001")["data"]["message"]["seq"]
assert answered.wait(30), "nobody answered"
ask("message:read", conversation=conversation, seq=2)
ask("typing", conversation=conversation)
client.disconnect()
connect()
missed = ask("conversation:join", conversation=conversation, afterSeq=first)["data"]["messages"]
refused = ask("message:send", conversation="a" * 24, body="x", clientId="walk-0002")["error"]["status"]
client.disconnect()
print(
    json.dumps(
        {
            "before": len(joined["messages"]),
            "seqs": [first, again],
            "heard": heard,
            "missed": [[m["seq"], m["body"]] for m in missed],
            "refused": refused,
        }
    )
)
