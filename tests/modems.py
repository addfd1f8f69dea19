"""modems.py - routers that have modems inside, for drills.py.

The states of the emulator have none, and no command of RouterOS makes one: a state gets the `modems` of the expectation,
each with the address that its network gave it. To the drills a modem is a WAN of kind static whose port is the modem.
"""
import argparse
import json

from at_hand import EMULATOR  # noqa: F401  ends the test as skipped where there is no emulator
import states  # noqa: E402


def expectation(argv):
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--expect", required=True)
    return json.load(open(parser.parse_known_args(argv)[0].expect))


def with_modems(base, modems):
    def made(router, ports):
        base(router, ports)
        router.put("interface/lte/apn", {"builtin"}, name="default", add_default_route="yes", default_route_distance=2)
        for name, address in modems.items():
            router.put("interface/lte", {"builtin"}, name=name, apn_profiles="default", disabled=False)
            row = router.put("ip/address", {"dynamic"}, address=address, interface=name)
            row.props["network"] = address.split("/")[0]
    return made


def install(argv):
    """Gives every state the modems of the expectation that the command line names, where it has any."""
    modems = expectation(argv).get("modems")
    if modems:
        states.base = with_modems(states.base, modems)
