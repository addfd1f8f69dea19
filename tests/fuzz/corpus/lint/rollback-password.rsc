/system scheduler
add interval=10m name=undo \
    on-event="/system scheduler remove [find name=undo]; \
    /system backup load name=before"

