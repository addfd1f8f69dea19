"""at_hand.py - where the emulator is; a test that imports this ends as skipped where there is none."""
import os
import sys

if sys.version_info < (3, 11):
    print("SKIPPED: the emulator needs Python 3.11, this is", sys.version.split()[0])
    sys.exit(77)

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.environ.get("ROSC_SHARED") or os.path.join(os.path.dirname(TOP), "shared")
EMULATOR = os.path.join(SHARED, "emulator")
if not os.path.exists(os.path.join(EMULATOR, "judge.py")):
    print("SKIPPED: no emulator in", os.path.relpath(EMULATOR, TOP), "(ROSC_SHARED names the folder above it)")
    sys.exit(77)

# The secrets of the examples: some values of the right form.
os.environ["TUNNEL_KEY"] = os.environ["TUNNEL_PRESHARED_KEY"] = "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="

sys.path.insert(0, EMULATOR)
