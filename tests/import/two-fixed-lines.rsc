# 2025-05-04 21:46:50 by RouterOS 7.19.1
# software id = ABCD-EFGH
#
# model = RB5009UG+S+
# serial number = HCX08ABCDEF
/interface bridge
add admin-mac=48:A9:8A:11:22:33 auto-mac=no name=bridge-office port-cost-mode=\
    short
/interface ethernet
set [ find default-name=ether1 ] comment="ISP Fibre" name=ether1-fibre
set [ find default-name=ether2 ] name=ether2-cable
set [ find default-name=ether8 ] poe-out=off
/interface list
add name=WAN
add name=LAN
/interface wifi security
add authentication-types=wpa2-psk,wpa3-psk disabled=no name=sec1
/ip pool
add name=pool-office ranges=10.10.0.50-10.10.0.200
/ip dhcp-server
add address-pool=pool-office interface=bridge-office lease-time=8h name=\
    dhcp-office
/routing table
add disabled=no fib name=to_fibre
add disabled=no fib name=to_cable
/interface bridge port
add bridge=bridge-office interface=ether3
add bridge=bridge-office interface=ether4
add bridge=bridge-office interface=ether5
/ip neighbor discovery-settings
set discover-interface-list=LAN
/interface list member
add interface=ether1-fibre list=WAN
add interface=ether2-cable list=WAN
add interface=bridge-office list=LAN
/ip address
add address=10.10.0.1/24 interface=bridge-office network=10.10.0.0
add address=203.0.113.10/29 comment="fibre, five addresses" interface=\
    ether1-fibre network=203.0.113.8
add address=198.51.100.6/30 interface=ether2-cable network=198.51.100.4
/ip dhcp-server lease
add address=10.10.0.20 client-id=1:48:a9:8a:aa:bb:cc comment=NAS mac-address=\
    48:A9:8A:AA:BB:CC server=dhcp-office
add address=10.10.0.21 mac-address=48:A9:8A:AA:BB:CD server=dhcp-office
/ip dhcp-server network
add address=10.10.0.0/24 dns-server=10.10.0.1,1.1.1.1 domain=office.lan \
    gateway=10.10.0.1
/ip dns
set allow-remote-requests=yes cache-size=8192KiB servers=1.1.1.1,8.8.8.8
/ip dns static
add address=10.10.0.20 name=nas.office.lan type=A
add address=10.10.0.20 name=nas2.office.lan
/ip firewall address-list
add address=198.51.100.128/28 comment="head office" list=Support
add address=192.0.2.77 list=Support
add address=185.0.0.0/8 list=blacklist
add address=186.0.0.0/8 list=blacklist
add address=187.0.0.0/8 list=blacklist
/ip firewall filter
add action=accept chain=input comment="established" connection-state=\
    established,related,untracked
add action=drop chain=input connection-state=invalid
add action=accept chain=input protocol=icmp
add action=accept chain=input comment="support gets in" dst-port=22,8291 \
    in-interface-list=WAN protocol=tcp src-address-list=Support
add action=accept chain=input comment=WireGuard dst-port=13231 protocol=udp
add action=drop chain=input in-interface-list=!LAN
add action=fasttrack-connection chain=forward connection-state=\
    established,related hw-offload=yes
add action=accept chain=forward connection-state=established,related,untracked
add action=drop chain=forward connection-state=invalid
add action=drop chain=forward comment="no printer on the internet" \
    out-interface-list=WAN src-address=10.10.0.21
add action=jump chain=forward in-interface-list=WAN jump-target=from-wan
add action=drop chain=forward connection-nat-state=!dstnat connection-state=\
    new in-interface-list=WAN
add action=drop chain=from-wan src-address-list=blacklist
/ip firewall mangle
add action=mark-connection chain=prerouting connection-mark=no-mark \
    connection-state=new in-interface=ether1-fibre new-connection-mark=\
    conn_fibre passthrough=yes
add action=mark-connection chain=prerouting connection-mark=no-mark \
    connection-state=new in-interface=ether2-cable new-connection-mark=\
    conn_cable passthrough=yes
add action=mark-routing chain=prerouting connection-mark=conn_fibre \
    in-interface-list=LAN new-routing-mark=to_fibre passthrough=no
add action=mark-routing chain=prerouting connection-mark=conn_cable \
    in-interface-list=LAN new-routing-mark=to_cable passthrough=no
add action=mark-routing chain=output connection-mark=conn_fibre \
    new-routing-mark=to_fibre passthrough=no
add action=mark-routing chain=prerouting comment=VoIP dst-address-list=!local \
    new-routing-mark=to_fibre passthrough=no src-address=10.10.0.64/27
add action=change-dscp chain=postrouting new-dscp=46 protocol=udp src-port=5060
/ip firewall nat
add action=src-nat chain=srcnat ipsec-policy=out,none out-interface=\
    ether1-fibre to-addresses=203.0.113.10
add action=masquerade chain=srcnat ipsec-policy=out,none out-interface=\
    ether2-cable
add action=masquerade chain=srcnat comment=hairpin dst-address=10.10.0.0/24 \
    src-address=10.10.0.0/24
add action=dst-nat chain=dstnat comment=web dst-address=203.0.113.10 dst-port=\
    80,443 protocol=tcp to-addresses=10.10.0.20
add action=dst-nat chain=dstnat dst-port=8443 in-interface=ether2-cable \
    protocol=tcp src-address-list=Support to-addresses=10.10.0.20 to-ports=443
add action=dst-nat chain=dstnat comment="old camera" disabled=yes dst-port=554 \
    in-interface-list=WAN protocol=tcp to-addresses=10.10.0.30
add action=redirect chain=dstnat dst-port=53 protocol=udp src-address=\
    10.10.0.0/24
/ip route
add check-gateway=ping disabled=no distance=1 dst-address=0.0.0.0/0 gateway=\
    8.8.4.4 routing-table=main scope=30 suppress-hw-offload=no target-scope=12
add check-gateway=ping distance=2 dst-address=0.0.0.0/0 gateway=9.9.9.9 \
    target-scope=12
add dst-address=8.8.4.4/32 gateway=203.0.113.9 scope=10 target-scope=11
add dst-address=9.9.9.9/32 gateway=198.51.100.5 scope=10 target-scope=11
add dst-address=0.0.0.0/0 gateway=203.0.113.9 routing-table=to_fibre
add dst-address=0.0.0.0/0 gateway=198.51.100.5 routing-table=to_cable
add dst-address=172.16.9.0/24 gateway=10.10.0.254
/ip service
set telnet disabled=yes
set ftp disabled=yes
set www disabled=yes
set ssh address=10.10.0.0/24
set api disabled=yes
set api-ssl disabled=yes
/snmp
set enabled=yes
/system clock
set time-zone-name=Europe/Berlin
/system identity
set name=office-berlin
/system note
set show-at-login=no
/system ntp client
set enabled=yes
/system ntp client servers
add address=ptbtime1.ptb.de
/tool mac-server
set allowed-interface-list=LAN
/tool mac-server mac-winbox
set allowed-interface-list=LAN
