-- Posts one document with a random customer as its variable, and counts answers that hold errors.
local file = assert(io.open(os.getenv("READ")))
local document = file:read("*a"):gsub('"', '\\"'):gsub("%s+", " ")
file:close()
local customers = tonumber(os.getenv("CUSTOMERS"))
local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
local threads = {}

function setup(thread) table.insert(threads, thread) end

local function base64url(text)
    return ((text:gsub(".", function(c)
        local bits, byte = "", c:byte()
        for i = 8, 1, -1 do bits = bits .. (byte % 2 ^ i - byte % 2 ^ (i - 1) > 0 and "1" or "0") end
        return bits
    end) .. "0000"):gsub("%d%d%d?%d?%d?%d?", function(bits)
        if #bits < 6 then return "" end
        local n = 0
        for i = 1, 6 do n = n + (bits:sub(i, i) == "1" and 2 ^ (6 - i) or 0) end
        return alphabet:sub(n + 1, n + 1)
    end))
end

function init() wrong = 0; math.randomseed(os.time()) end

function request()
    local id = base64url("Customer:" .. math.random(customers))
    local body = '{"query":"' .. document .. '","variables":{"id":"' .. id .. '"}}'
    return wrk.format("POST", nil, {["Content-Type"] = "application/json"}, body)
end

function response(status, headers, body)
    if status ~= 200 or body:find('"errors"', 1, true) then wrong = wrong + 1 end
end

function done()
    local total = 0
    for _, thread in ipairs(threads) do total = total + thread:get("wrong") end
    print("errors: " .. total)
end
