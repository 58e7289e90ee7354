-- A form of which nothing is right, as robots send it: each is a page that says so.
wrk.method = "POST"
wrk.body = "stamp=made-up&what=pictures&name=Robot&reach=robot%40example.org&website=http%3A%2F%2Fexample.org"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
local told = {}
function response(status) told[status] = (told[status] or 0) + 1 end
