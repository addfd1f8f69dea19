# 2026-02-03 10:11:12 by RouterOS 7.21.2
# software id = ABCD-EFGH
#
/caps-man channel
add band=2ghz-g/n control-channel-width=20mhz name=c1
/interface bridge
add name=bridge-guests
/caps-man security
add authentication-types=wpa2-psk name=s1
/caps-man configuration
add channel=c1 datapath.bridge=bridge-guests name=guests security=s1 ssid=Guests
/interface wifi security
add authentication-types=wpa2-psk .ft=yes .ft-over-ds=yes name=sec1
/ip hotspot profile
set [ find default=yes ] html-directory=hotspot
add dns-name=login.example hotspot-address=10.5.50.1 name=hsprof1
/ip hotspot user profile
set [ find default=yes ] shared-users=5
/ip pool
add name=hs-pool ranges=10.5.50.2-10.5.50.254
/ip dhcp-server
add address-pool=hs-pool interface=bridge-guests name=dhcp1
/ip hotspot
add address-pool=hs-pool disabled=no interface=bridge-guests name=hotspot1 profile=hsprof1
/queue simple
add max-limit=20M/20M name=guests target=10.5.50.0/24
/caps-man manager
set enabled=yes
/ip address
add address=10.5.50.1/24 interface=bridge-guests network=10.5.50.0
/ip dhcp-client
# DHCP client can not run on slave or passthrough interface!
add interface=ether1
/ip firewall filter
add action=passthrough chain=unused-hs-chain comment="place hotspot rules here" disabled=yes
add action=accept chain=input connection-state=established,related
add action=drop chain=input in-interface=ether1
/ip firewall nat
add action=passthrough chain=unused-hs-chain comment="place hotspot rules here" disabled=yes
add action=masquerade chain=srcnat out-interface=ether1
/system identity
set name=cafe
