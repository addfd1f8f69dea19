# The script of a tutorial of June 2026 (Starlink and LTE on RouterOS 7), its commands in our order.
/interface ethernet set [find default-name=ether1] name=ether1-starlink
/interface ethernet set [find default-name=ether2] name=ether2-lte
/interface list add name=WAN
/interface list member add list=WAN interface=ether1-starlink
/interface list member add list=WAN interface=ether2-lte
/ip dhcp-client add interface=ether1-starlink add-default-route=no use-peer-dns=no
/ip dhcp-client add interface=ether2-lte add-default-route=no use-peer-dns=no
/ip route add dst-address=8.8.8.8/32 gateway=100.64.0.1 scope=10 \
    comment="probe-starlink"
/ip route add dst-address=1.1.1.1/32 gateway=192.168.8.1 scope=10 \
    comment="probe-lte"
/ip route add dst-address=0.0.0.0/0 gateway=8.8.8.8 distance=1 target-scope=10 \
    comment="primary: Starlink"
/ip route add dst-address=0.0.0.0/0 gateway=1.1.1.1 distance=2 target-scope=10 \
    comment="backup: LTE"
/ip firewall nat add chain=srcnat out-interface=ether1-starlink action=masquerade
/ip firewall nat add chain=srcnat out-interface=ether2-lte action=masquerade
/ip firewall mangle add chain=prerouting in-interface-list=WAN \
    connection-mark=no-mark action=mark-connection new-connection-mark=from-wan
/ip firewall mangle add chain=forward protocol=tcp tcp-flags=syn \
    action=change-mss new-mss=clamp-to-pmtu out-interface-list=WAN
/tool netwatch add host=8.8.8.8 type=icmp interval=10s timeout=1s \
    up-script="/log info \"WAN: path of Starlink UP\"" \
    down-script="/log warning \"WAN: Starlink DOWN — running on LTE\""
/ip firewall filter add chain=input connection-state=established,related action=accept
/ip firewall filter add chain=input connection-state=invalid action=drop
/ip firewall filter add chain=input in-interface-list=WAN action=drop \
    comment="drop everything else from any WAN"

