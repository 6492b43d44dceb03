"""Makes vectors.json anew: a throw-away key in every PEM form, an encrypted input and sealed texts.

Needs OpenSSL 3 and the Python package `cryptography`, whose AES-GCM takes nonces of 8 to 128 bytes.
"""
import base64
import json
import os
import string
import subprocess

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import load_pem_private_key

PASSPHRASE = "only for these vectors: ž"
LETTERS = string.ascii_letters + string.digits


def openssl(*arguments, stdin=b""):
    return subprocess.run(["openssl", *arguments], input=stdin, stdout=subprocess.PIPE, check=True).stdout


def encrypt(public_key, kind, plaintext, schema_hash=""):
    password = "".join(LETTERS[byte % len(LETTERS)] for byte in os.urandom(48)).encode()
    sealed = public_key.encrypt(password, padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None))
    content = AESGCM(password[:32]).encrypt(password[32:], plaintext.encode(), None)
    encoded = [base64.b64encode(part).decode() for part in (sealed, content)]
    return ":".join([kind, *([schema_hash] if schema_hash else []), *encoded])


def times(left, right):
    product = 0
    for bit in range(127, -1, -1):
        if left >> bit & 1:
            product ^= right
        right = right >> 1 ^ (0xE1 << 120 if right & 1 else 0)
    return product


def nonce_that_starts_at(block, key):
    """The nonce of 16 bytes whose counter begins at a block: GHASH taken back, by the inverse of its key."""
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    hash_key = int.from_bytes(encryptor.update(bytes(16)), "big")
    inverse, square = 1 << 127, hash_key
    for _ in range(127):
        square = times(square, square)
        inverse = times(inverse, square)
    return times(times(block, inverse) ^ 128, inverse).to_bytes(16, "big")


def sealed(key, nonce, plaintext):
    both = AESGCM(key).encrypt(nonce, plaintext, None)
    return {"key": key.hex(), "nonce": nonce.hex(), "ciphertext": both[:-16].hex(), "tag": both[-16:].hex(), "plaintext": plaintext.hex()}


key = openssl("genrsa", "2048")
other = load_pem_private_key(openssl("genrsa", "2048"), None).public_key()
public = load_pem_private_key(key, None).public_key()
secret = f"pass:{PASSPHRASE}"
traditional = lambda cipher: openssl("rsa", "-traditional", f"-{cipher}", "-passout", secret, stdin=key).decode()

wrap_key = os.urandom(32)
wrap = nonce_that_starts_at(int.from_bytes(os.urandom(12) + b"\xff\xff\xff\xfe", "big"), wrap_key)

vectors = {
    "passphrase": PASSPHRASE,
    "keys": {
        "PKCS #8, AES-256": openssl("pkcs8", "-topk8", "-v2", "aes-256-cbc", "-passout", secret, stdin=key).decode(),
        "PKCS #8, DES-EDE3": openssl("pkcs8", "-topk8", "-v2", "des3", "-passout", secret, stdin=key).decode(),
        "traditional, DES-EDE3": traditional("des3"),
        "traditional, AES-128": traditional("aes128"),
        "traditional, AES-192": traditional("aes192"),
        "traditional, AES-256": traditional("aes256"),
    },
    "encrypted": {
        "text": encrypt(public, "ENCRYPTED_VALUE", "110201543:vector-token"),
        "long": encrypt(public, "ENCRYPTED_VALUE", "zażółć 🔑 \"\\\n" * 40),
        "hashed": encrypt(public, "ENCRYPTED_VALUE", "with a hash", "0123456789"),
        "object": encrypt(public, "ENCRYPTED_JSON", '{"a": {"b": "inner secret"}, "n": 1.50}', "abcdef0123"),
        "list": encrypt(public, "ENCRYPTED_JSON", '["one", 2, null]'),
    },
    "plain": {
        "text": "110201543:vector-token",
        "long": "zażółć 🔑 \"\\\n" * 40,
        "hashed": "with a hash",
        "object": {"a": {"b": "inner secret"}, "n": 1.50},
        "list": ["one", 2, None],
    },
    "undecryptable": {
        "of another key": encrypt(other, "ENCRYPTED_VALUE", "not for this key"),
        "no JSON inside": encrypt(public, "ENCRYPTED_JSON", "{oops"),
        "password too short": ":".join([
            "ENCRYPTED_VALUE",
            base64.b64encode(public.encrypt(b"short", padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None))).decode(),
            base64.b64encode(bytes(20)).decode(),
        ]),
        "no tag": encrypt(public, "ENCRYPTED_VALUE", "x").rsplit(":", 1)[0] + ":AAAA",
        "a text of the user's": "ENCRYPTED_VALUE:abc:def",
        "nothing": "ENCRYPTED_VALUE::",
    },
    "sealed": [
        *(sealed(os.urandom(32), os.urandom(length), os.urandom(size))
          for length, size in ((8, 5), (11, 16), (12, 33), (13, 1), (16, 0), (16, 15), (16, 16), (16, 17), (16, 300), (17, 40), (60, 64), (128, 7))),
        sealed(os.urandom(16), os.urandom(16), os.urandom(50)),
        sealed(wrap_key, wrap, os.urandom(80)),
    ],
}

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "vectors.json"), "w", encoding="utf-8") as file:
    json.dump(vectors, file, ensure_ascii=False, indent=2)
    file.write("\n")
