/system scheduler
add interval=1m name=tell \
    on-event=":global wanState; :if (\$wanState = \"down\") do={:log warning \"down\"}"
/tool netwatch
add down-script=":global wanState \"down\"" host=192.168.88.30

