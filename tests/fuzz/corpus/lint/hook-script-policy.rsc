/system script
add name=wan-down source=":log warning \"down\""
/tool netwatch
add down-script="/system script run wan-down" host=192.168.88.30

