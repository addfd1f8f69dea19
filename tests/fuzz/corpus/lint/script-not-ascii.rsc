:log warning "WAN down — running on LTE"

