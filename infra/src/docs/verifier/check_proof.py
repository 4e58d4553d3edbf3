#!/usr/bin/env python3
"""Checks a proof that Mingjian made, without Mingjian: python3 check_proof.py FILE --key VERIFIERKEY

Does what ../proofs.md spells out and shares no code with Mingjian. Needs the standard library, and `cryptography` for Ed25519 (requirements.txt).
Exit codes: 0 it holds, 1 it doesn't, 2 asked for wrongly.
"""

import argparse
import base64
import binascii
import hashlib
import json
import os
import re
import sys
import unicodedata
from datetime import datetime, timedelta, timezone

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LONG_MAX = 2**63 - 1
MICROS_MAX = 253402300800000000 - 1


class Fails(Exception):
    """The first thing that does not hold."""


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def eight(number):
    return number.to_bytes(8, "big")


def field(value):
    return len(value).to_bytes(4, "big") + value


# ---- signed note and checkpoint ----

def base64_of(text, failure):
    try:
        value = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError, ValueError):
        raise failure
    if base64.b64encode(value).decode() != text:
        raise failure
    return value


def verifier_key(text):
    failure = argparse.ArgumentTypeError("验证公钥有误：应为 keys show 输出的“名称+8位十六进制+Base64”（Ed25519）。")
    parts = text.strip().split("+", 2)
    if len(parts) != 3 or not re.fullmatch("[0-9a-f]{8}", parts[1]):
        raise failure
    name = parts[0]
    if not name or any(c.isspace() or unicodedata.category(c) in ("Zs", "Zl", "Zp", "Cc") for c in name):
        raise failure
    key = base64_of(parts[2], failure)
    if len(key) != 33 or key[0] != 1 or sha256(name.encode(), b"\n", key)[:4].hex() != parts[1]:
        raise failure
    return name, sha256(name.encode(), b"\n", key)[:4], Ed25519PublicKey.from_public_bytes(key[1:])


def parse_note(note):
    failure = Fails("检查点格式有误：不是签名文本（signed note）。")
    end = note.rfind("\n\n")
    if end < 0 or not note.endswith("\n") or any(c < " " and c != "\n" for c in note):
        raise failure
    signatures = []
    for line in note[end + 2:].rstrip("\n").split("\n"):
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014" or not parts[1]:
            raise failure
        value = base64_of(parts[2], failure)
        if len(value) <= 4:
            raise failure
        signatures.append((parts[1], value[:4], value[4:]))
    return note[:end + 1], signatures


def signed_by(key, text, signatures):
    name, key_id, public = key
    for signer, signer_id, signature in signatures:
        if signer == name and signer_id == key_id:
            try:
                public.verify(signature, text.encode())
                return True
            except InvalidSignature:
                pass
    return False


def parse_checkpoint(text):
    failure = Fails("检查点格式有误：应为日志名称、提交数、根哈希、“position 位置”各一行。")
    number = re.compile("0|[1-9][0-9]{0,17}")
    lines = text.split("\n")
    if (len(lines) < 5 or not lines[0] or not number.fullmatch(lines[1]) or not lines[3].startswith("position ")
            or not number.fullmatch(lines[3][len("position "):])):
        raise failure
    root = base64_of(lines[2], Fails("检查点格式有误：不是签名文本（signed note）。"))
    if len(root) != 32:
        raise failure
    return lines[0], int(lines[1]), root, int(lines[3][len("position "):])


# ---- the file ----

def malformed(where):
    return Fails("证明文件格式有误：" + where + "。")


def once(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a field twice")
    return found


def no_constant(name):
    raise ValueError(name)


def named(inside, name):
    return inside + "." + name if inside else name


def fields(node, where, names):
    if not isinstance(node, dict) or set(node) != set(names.split()):
        raise malformed(where or "字段")


def text_of(node, name, inside):
    value = node[name]
    try:
        if isinstance(value, str):
            return value, value.encode("utf-8")
    except UnicodeEncodeError:
        pass
    raise malformed(named(inside, name))


def number_of(node, name, inside, most=LONG_MAX):
    value = node[name]
    if type(value) is not int or not 0 <= value <= most:
        raise malformed(named(inside, name))
    return value


def hex_of(value, where, size=None):
    if not isinstance(value, str) or not re.fullmatch("[0-9a-f]*", value) or len(value) % 2 or size is not None and len(value) != 2 * size:
        raise malformed(where)
    return bytes.fromhex(value)


def list_of(node, name, inside, read):
    values = node[name]
    if not isinstance(values, list):
        raise malformed(named(inside, name))
    return [read(value, "%s[%d]" % (named(inside, name), i)) for i, value in enumerate(values)]


def hash_of(value, where):
    return hex_of(value, where, 32)


TEXTS = "id aggregateType aggregateId type revision payload metadata"


def read_event(node, where):
    fields(node, where, "position salt sequence " + TEXTS)
    event = {"position": number_of(node, "position", where), "salt": hex_of(node["salt"], where + ".salt")}
    for name in "id aggregateType aggregateId".split():
        event[name] = text_of(node, name, where)
    event["sequence"] = number_of(node, "sequence", where)
    for name in "type revision payload metadata".split():
        event[name] = text_of(node, name, where)
    return event


def read_commit(node, where):
    fields(node, where, "leaf first recordedAtMicros commandId bodyHash previous eventHashes inclusion events")
    return {
        "leaf": number_of(node, "leaf", where),
        "first": number_of(node, "first", where),
        "recordedAt": number_of(node, "recordedAtMicros", where, MICROS_MAX),
        "commandId": text_of(node, "commandId", where)[1],
        "bodyHash": hex_of(node["bodyHash"], where + ".bodyHash"),
        "previous": hash_of(node["previous"], where + ".previous"),
        "eventHashes": list_of(node, "eventHashes", where, hash_of),
        "inclusion": list_of(node, "inclusion", where, hash_of),
        "events": list_of(node, "events", where, read_event),
    }


def read_json(data):
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise malformed("不是UTF-8文本")
    try:
        root = json.loads(text, object_pairs_hook=once, parse_constant=no_constant)
    except (ValueError, RecursionError):
        raise malformed("不是JSON")
    return root


def read_proof(root):
    fields(root, "", "format checkpoint commits")
    if text_of(root, "format", "")[0] != "mingjian-proof/1":
        raise malformed("format")
    note = text_of(root, "checkpoint", "")[0]
    commits = list_of(root, "commits", "", read_commit)
    if not commits:
        raise malformed("commits")
    return note, commits


def read_consistency(root):
    fields(root, "", "format earlier later consistency")
    return text_of(root, "earlier", "")[0], text_of(root, "later", "")[0], list_of(root, "consistency", "", hash_of)


# ---- the hashes ----

def event_hash(event):
    before = "id aggregateType aggregateId".split()
    after = "type revision payload metadata".split()
    return sha256(event["salt"], *(field(event[n][1]) for n in before), field(eight(event["sequence"])), *(field(event[n][1]) for n in after))


def commit_hash(commit):
    return sha256(commit["previous"], eight(commit["first"]), eight(commit["recordedAt"]), field(commit["commandId"]), field(commit["bodyHash"]),
                  *commit["eventHashes"])


def included(leaf_hash, leaf, size, path, root):
    """RFC 9162, section 2.1.3.2."""
    if leaf >= size:
        return False
    fn, sn, value = leaf, size - 1, leaf_hash
    for sibling in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            value = sha256(b"\x01", sibling, value)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            value = sha256(b"\x01", value, sibling)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and value == root


def consistent(old_size, old_root, size, root, path):
    """RFC 9162, section 2.1.4.2."""
    if old_size == size:
        return not path and old_root == root
    if old_size == 0:
        return not path and old_root == sha256()
    if old_size & (old_size - 1) == 0:
        path = [old_root] + path
    if not path:
        return False
    fn, sn = old_size - 1, size - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    old_value = value = path[0]
    for sibling in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            old_value, value = sha256(b"\x01", sibling, old_value), sha256(b"\x01", sibling, value)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            value = sha256(b"\x01", value, sibling)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and old_value == old_root and value == root


def plain(text):
    return re.sub("[\x00-\x1f\x7f-\x9f]", "?", text)


def signed_checkpoint(note, keys):
    text, signatures = parse_note(note)
    checkpoint = parse_checkpoint(text)
    signers = [key for key in keys if signed_by(key, text, signatures)]
    if not signers:
        raise Fails("检查点不是用所给公钥签名的。")
    if all(key[0] != checkpoint[0] for key in signers):
        raise Fails("检查点的日志名称与公钥不符。")
    return checkpoint


def check(data, keys):
    root = read_json(data)
    if isinstance(root, dict) and root.get("format") == "mingjian-consistency/1":
        return check_consistency(root, keys)
    return check_records(root, keys)


def check_consistency(root, keys):
    earlier, later, path = read_consistency(root)
    origin, old_size, old_root, old_last = signed_checkpoint(earlier, keys)
    later_origin, size, root, last = signed_checkpoint(later, keys)
    if origin != later_origin:
        raise Fails("两个检查点属于不同的日志。")
    if old_size > size:
        raise Fails("后一检查点的提交数少于前一检查点。")
    if old_last >= last if old_size < size else old_last != last:
        raise Fails("两个检查点的位置与提交数不符。")
    if not consistent(old_size, old_root, size, root, path):
        raise Fails("不一致：后一检查点的日志不以前一检查点所签的内容开头。")
    return ["成立。",
            "日志 %s，前一检查点：%d 个提交，至第 %d 号位置；后一检查点：%d 个提交，至第 %d 号位置。" % (plain(origin), old_size, old_last, size, last),
            "后者以前者的全部提交开头：其间只有追加；前者之内没有改动、删除或插入。"]


def check_records(root, keys):
    note, commits = read_proof(root)
    origin, size, root, last = signed_checkpoint(note, keys)
    words = ["成立。", "日志 %s，检查点：%d 个提交，至第 %d 号位置。" % (plain(origin), size, last)]
    before = -1
    for commit in commits:
        if commit["leaf"] <= before:
            raise Fails("证明文件中的提交次序有误。")
        before = commit["leaf"]
        if not commit["events"]:
            raise Fails("第 %d 号位置的提交没有出示任何事件。" % commit["first"])
        recorded = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(microseconds=commit["recordedAt"])
        shown = -1
        for event in commit["events"]:
            place = event["position"] - commit["first"]
            if place <= shown or place >= len(commit["eventHashes"]):
                raise Fails("第 %d 号事件不在其提交之内，或次序有误。" % event["position"])
            shown = place
            if event_hash(event) != commit["eventHashes"][place]:
                raise Fails("第 %d 号事件的内容、盐值或哈希不符。" % event["position"])
            words.append("第 %d 号：%s，%s %s 序号 %d，记录于 %s UTC，事件编号 %s。" % (
                event["position"], plain(event["type"][0]), plain(event["aggregateType"][0]), plain(event["aggregateId"][0]), event["sequence"],
                recorded.strftime("%Y-%m-%d %H:%M:%S.%f"), plain(event["id"][0])))
        if not included(sha256(b"\x00", commit_hash(commit)), commit["leaf"], size, commit["inclusion"], root):
            raise Fails("第 %d 号位置的提交不在检查点所签的树中。" % commit["first"])
    words.append("以上记录确在该日志中，自记录以来未被改动；检查点之后的记录不在证明之内。")
    return words


def main():
    parser = argparse.ArgumentParser(description="核对明鉴的证明文件。退出码：0 成立，1 不成立，2 用法有误。")
    parser.add_argument("file", help="证明文件")
    parser.add_argument("--key", action="append", required=True, type=verifier_key, help="验证公钥，可重复")
    asked = parser.parse_args()
    if not os.path.isfile(asked.file):
        parser.error("没有此文件：" + asked.file)
    try:
        with open(asked.file, "rb") as file:
            print("\n".join(check(file.read(), asked.key)))
        return 0
    except Fails as failure:
        print("不成立：" + str(failure), file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")
    sys.exit(main())
