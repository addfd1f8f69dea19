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
add address=198.51.100.128/28 comment="head offi