"""Which addresses are public."""

import pytest

from whoseword.ingest.addresses import is_public


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "2a00:1450::5efe:808:808"],
)
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 "
    "240.0.0.1 255.255.255.255 192.0.2.1 ::1 :: fe80::1%eth0 fc00::1 ff02::1 ::ffff:127.0.0.1 "
    "fec0::1 feff::1 168.63.129.16 100.100.100.200 192.0.0.192 fd00:ec2::254 ::ffff:168.63.129.16 "
    "64:ff9b::a83f:8110 64:ff9b:1::808:808 ::127.0.0.1 64:ff9b::a00:1 "
    "2002:a00:1:: 2001:db8::1 192.88.99.1 3fff::1 2a00:1450::5efe:127.0.0.1 "
    "2a00:1450::200:5efe:a9fe:a9fe nonsense".split(),
)
def test_not_public(address: str) -> None:
    assert not is_public(address)
