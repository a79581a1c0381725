"""English word lists: spelling alphabets, everyday words, places."""

from __future__ import annotations

__all__ = ["ALPHABET", "AMBIGUOUS_NAMES", "CITIES", "COMMON", "FUNCTION", "NOT_NAMES"]

_CODE = """a alpha, a alfa, a apple, a adam, a able, b bravo, b baker, b boy, b banana, b bob, c charlie, c charles, c cat, d delta, d david, d dog, e echo,
e edward, e easy, e elephant, f foxtrot, f frank, f fox, f freddie, g golf, g george, g good, h hotel, h henry, h harry, i india, i isaac, i ida, i item,
j juliet, j juliett, j john, j jack, j jig, k kilo, k king, k kate, l lima, l lincoln, l love, l lucy, m mike, m mary, m mother, m monkey, n november, n nancy, n nora,
n nan, o oscar, o ocean, o orange, o oboe, p papa, p peter, p paul, p penguin, q quebec, q queen, r romeo, r robert, r roger, r rabbit, s sierra, s sam, s samuel,
s sugar, s susan, t tango, t thomas, t tom, t tommy, u uniform, u uncle, u umbrella, v victor, v victory, w whiskey, w whisky, w william, w willie, x xray, x x-ray, x x ray, y yankee, y yellow,
y young, z zulu, z zebra"""

ALPHABET = {
    " ".join(item.split()[1:]): item.split()[0] for item in _CODE.replace("\n", " ").split(",")
}

FUNCTION = """i, you, he, she, it, we, they, me, him, her, us, them, my, your, his, its, our, their, mine, yours, hers, ours, theirs, myself, yourself, the, a, an, this,
that, these, those, and, or, but, nor, so, because, if, when, while, although, though, since, until, unless, as, than, whether, in, on, at, by, for, with, about, against, between,
into, through, during, before, after, above, below, to, from, up, down, out, off, over, under, of, is, am, are, was, were, be, been, being, have, has, had, having, do, does, did, doing, done,
will, would, shall, should, can, could, may, might, must, ought, not, no, yes, yeah, yep, nope, also, only, just, very, really, quite, too, well, then, there, here, now, today, tomorrow,
yesterday, again, still, already, always, never, ever, maybe, perhaps, please, thanks, thank, hello, hi, hey, good, morning, afternoon, evening, bye, goodbye, what, who, whom, whose, which, where, why,
how, all, any, both, each, few, more, most, other, some, such, own, same, i', i'm, im, you're, it's, its, that's, thats, there's, don't, dont, doesn't, didn't, can't, cant, couldn't, won't, wouldn't, isn't,
aren't, wasn't, haven't, hasn't, hadn't, i've, ive, i'd, id, i'll, we're, we've, let, lets, let's, get, got, getting, go, goes, going, went, gone, come, came, coming, want, wants, wanted, wanna, need, needs, needed,
like, know, think, say, said, says, see, seen, make, made, take, took, give, gave, tell, told, ask, asked, calling, call, called, calls, speaking, speak, try, trying, tried, look, looking, help, okay, ok, right,
sure, sorry, actually, basically, probably, currently, recently, something, anything, nothing, everything, someone, anyone, somebody, anybody, everyone, nobody, uh, um, gonna, gotta, one, ones, much, many, lot, lots,
however, therefore, exactly, correct, along, away, back, around, without, within, per, via, d, ll, ve, re"""

COMMON = """able, access, accident, account, act, add, address, advice, age, agent, ago, agree, agreement, air, alarm, allergic, allergy, alone, amount, angry, answer, apartment, apologise, apologize, app, apply, appointment,
april, area, arm, arrange, arrive, arrived, august, available, bad, bag, balance, bank, based, bath, beach, bed, began, begin, behalf, believe, best, better, big, bill, billing, bills, birthday, black, blood, blue, board, boat, book, booked, booking,
born, bother, bottle, bottom, bought, box, boy, branch, break, bring, broadband, broke, broken, brother, brown, building, built, burger, burning, bus, business, busy, buy, cake, cancel, cancelled, car, card, care, case, cash, cat, chair, chance, change,
charge, charged, cheap, check, checking, cheese, chicken, child, children, chip, choose, church, claim, class, clean, clear, close, closed, coffee, cold, colleague, college, colour, company, complain, complaint, complete, computer, concerned, condition, confirm,
confused, connection, contact, contract, copy, corner, cost, country, couple, course, cover, credit, cross, curious, customer, daily, damage, damaged, date, daughter, day, days, dead, deal, debit, december, deep, delay, delayed, deliver, delivered, delivery, dentist,
department, desk, details, device, difference, different, difficult, direct, disabled, discount, doctor, dog, door, double, drink, drive, driver, driving, drop, dry, due, early, earth, east, easy, eat, egg, electric, electricity, elderly, email, emergency, employee, empty, end, engine,
english, enough, enquire, enter, error, even, event, every, example, excellent, expect, expecting, expired, extra, eye, face, fact, family, far, fast, father, fault, faulty, february, fee, feel, feeling, fell, female, few, file, fill, final, find, fine, finish, fire,
first, fish, fix, flat, flight, floor, flower, food, foot, forgot, forgotten, form, forward, found, free, fresh, friday, fridge, friend, front, frustrated, full, fully, funny, furious, game, garden, gas, gave, gift, girl, glad, glass, gold, grand, great, green, ground, group, guess,
guest, guy, hair, half, hall, hand, happen, happened, happy, hard, head, health, hear, heart, heating, heavy, high, hill, holiday, home, hope, hospital, hot, hotel, hour, hours, house, huge, hundred, hungry, hurry, husband, ice, idea, ill, important, inside, insurance,
interested, internet, invoice, issue, item, january, job, join, joint, journey, july, june, keep, key, kids, kind, king, kitchen, laptop, large, last, late, later, law, leak, leaking, learn, least, leave, left, leg, less, letter, level, licence, license, lie, life, light,
line, link, list, listen, little, live, living, loan, local, lock, locked, logged, login, london, long, lost, loud, love, low, luck, lunch, mad, mail, main, male, man, manager, march, mark, market, married, material, matter, meal, mean, meat, meet, meeting, member, membership, message, meter,
middle, mind, minute, minutes, missed, missing, mistake, mobile, moment, monday, money, month, monthly, months, mother, move, moved, moving, music, name, named, names, near, neighbour, neighbor, nervous, network, new, news, next, nice, night, noise, north, note, november, number, numbers, october,
off, offer, office, often, oil, old, online, open, opening, operator, option, orange, order, ordered, orders, out, outside, overdue, overdrawn, owe, page, paid, pain, paper, parcel, parent, parents, park, parking, part, partner, party, passed, password, past, patient, pay, paying, payment, payments, pending, people, person, phone, picture, pill, pizza, place,
plan, plane, plant, plate, play, pleased, plus, point, police, policy, pool, poor, possible, post, postal, power, prefer, pregnant, prescription, present, price, private, problem, problems, product, program, proof, proper, purchase, purple, put, queen, question, questions, quick, quickly, quiet, quote, rain, rate, reach, read, ready, reason, receipt, receive, received, record, red, reference, refund, regarding,
register, registered, remember, remove, renew, renewal, rent, repair, replace, replacement, report, request, reschedule, reservation, reset, rest, result, results, retired, return, returned, rice, rich, ride, ring, river, road, room, rose, round, router, rude, rule, run, safe, salad, sale, sales, sat, saturday, save, saying, school, sea, season, seat, second, secret, security, self, sell, send, sending, sent, september, serious, service, set, settle,
shipping, shop, short, shoulder, show, sick, side, sign, signal, silver, simple, single, sister, site, size, sky, sleep, slow, small, smart, smoke, snow, sold, son, soon, sort, sound, south, spare, special, split, spoke, spring, staff, stamp, standard, star, start, started, state, statement, station, stay, step, stolen, stone, stop, stopped, store, storm, story, straight, street, strong, student, stuck, stuff, subscription,
sugar, summer, sun, sunday, supply, support, surprised, swim, switch, system, table, talk, talking, tall, tax, tea, teacher, team, technical, tenant, test, text, theft, thing, things, thinking, thought, thursday, ticket, tickets, till, time, times, tired, top, total, touch, town, track, tracking, train, transfer, trip, trouble, true, trust, tuesday, turn, tv, type, uncle, understand, unemployed, unhappy, unhappy, update, upgrade, upset, urgent, use, used, user, using, usual, vacation, value, visit, voice, wait, waiting, walk,
wall, warm, warranty, waste, watch, water, weather, website, wednesday, week, weekend, weeks, west, white, whole, wide, wife, wifi, wind, window, wine, winter, wish, woman, wondering, word, work, worked, working, works, world, worried, worse, worth, write, wrong, year, years, yellow, yet, young, zone, retiring, aware, afraid, willing, interested, unable, ringing, phoning, contacting, enquiring, inquiring, expecting, moving, trying, having, hoping, based, located, standing, sitting, urgent, ridiculous, outrageous, great, terrible, awful, amazing, perfect, lovely, brilliant, cheers, pardon, spelling, spelled, disappointed, furious, delighted, retired, widowed, married, divorced, student, tenant, nurse, pensioner, cut, disconnected, transferred, promised, overcharged, upset, gutted, fuming, chuffed, absolutely, totally, completely, utterly, honestly, basically, literally, obviously"""

AMBIGUOUS_NAMES = """will, mark, may, june, april, august, rose, grace, hope, faith, joy, bill, rob, frank, art, chance, chase, christian, drew, grant, guy, miles, pat, penny, pearl, ray, rich, ruby, sandy, sky,
summer, sunny, ward, autumn, dawn, eve, ivy, iris, lily, daisy, holly, ginger, carol, melody, crystal, duke, king, prince, major, ball, banks, barber, bell, berry, best, bird, bishop, black,
bond, booth, brown, bush, butcher, case, church, cook, crane, cross, day, dickens, driver, English, farmer, field, fields, finch, flowers, ford, fox, france, frost, gardener, glass, gold,
golden, good, goodman, gray, green, grey, hall, hand, hawk, hill, holder, hood, hunt, ice, irons, lamb, lane, law, little, lock, long, love, low, luck, marsh, marshal, mercy, moody, moon,
moss, noble, north, page, park, parks, parson, piper, pool, poole, pope, porter, post, price, reader, rice, rivers, robin, root, rush, sage, savage, self, sharp, short, silver, singer,
slaughter, small, smart, snow, south, sparks, speed, spring, stark, steel, stone, street, strong, swan, sweet, tailor, temple, vale, waiter, walker, wall, washington, waters, wave, weeks,
well, west, white, wild, wilder, wise, wolf, wood, woods, worth, york, young, van, an, so, to, do, ha, ho, he, she, can, bright, birch, brook, counts, bay, bee, bar, bag, fall, fair, fee,
ham, hare, key, kit, lake, lot, man, max, mere, might, mine, mix, more, new, nice, null, old, peak, per, pick, poor, pound, power, print, quick, raw, read, real, ring, rock, sale, save, see,
sell, sea, sport, stack, star, still, storm, such, sun, tan, ten, test, than, then, tidy, top, tour, true, wait, walk, want, way, wine, dear, della, paris, sydney, london, virginia, israel,
georgia, malta, china, india, asia, america, ally, angel, blue, candy, cash, chip, dusty, early, ease, forest, gay, happy, honey, jay, jewel, jolly, lark, lucky, merry, misty, ocean, olive,
paradise, patience, pepper, precious, princess, rain, rocky, royal, scarlet, scout, sole, sonny, story, sugar, sunshine, tiger, treasure, viola, violet, winter, anger, abacus, even, ever,
over, under, number, order, card, hang, sing, song, wang, wong, yes, la, le, de, don, gene, les, sue, peg, buddy, bunny, duty, tuesday, wednesday, monday, means, else, held, lower, hell, die,
cases, beat, gun, master, stock, basic, carry, block, comment, brand, camp, bridge, magic, mountain, kick, arts, beer, joke, urban, mayor, spain, kiss, tank, ban, mate, constant, marine,
junior, marks, topic, harm, killer, server, gross, diamond, min, cousin, forum, pace, pen, cop, sin, lips, poll, ties, bull, flood, glasses, bones, brands, rick, gates, toy, jet, mall, bass,
divine, cock, palm, canal, camps, loyal, destiny, cherry, oak, craig, hammer, shine, warrior, lean, harsh, horn, tours, peer, swift, drum, ridge, hung, par, ion, von, the, hong, gang, rust,
wick, patch, pinch, beam, bolt, cable, cart, coffee, crisp, daily, dash, dent, ditch, dunk, fix, flash, flint, frame, freed, gill, grain, gull, hatch, heap, hide, hook, hose, hush, jam, jump,
keen, kettle, kind, lamp, lever, link, load, loop, march, match, metal, mill, mole, muse, nail, neat, night, noon, oats, pack, paint, parish, peel, pike, pine, pink, plain, plum, polish,
prior, pry, quill, rank, rapid, rash, ream, reel, rigg, ripe, roach, roof, rope, rowe, rudd, sack, salt, sands, seal, shell, shock, shoe, shore, shot, skill, slate, sneed, soap, spare, spear,
spice, spoon, stain, stamp, steer, stem, stick, stiff, stout, straw, strike, stroud, suite, tally, tart, thick, thin, tide, tile, tin, tips, toll, tool, trick, trim, trout, tuck, twist, vent,
vest, view, ware, wax, weed, whip, wire, witt, worm, zeal"""

NOT_NAMES = """calling, ringing, phoning, about, regarding, spelled, spelt, customer, account, order, number, phone, email, address, postcode, date, birth, born, wrong, misspelled, correct, incorrect, different, difficult, changed, live, living, lives, from, please,
not, just, also, actually, need, want, would, could, have, been, having, spell, married, maiden, surname, forename, support, service, team, speaking, here, confidential, private, important, listed, under, registered, still, already, complicated, looking"""

CITIES = """london, birmingham, manchester, leeds, glasgow, sheffield, bradford, liverpool, edinburgh, bristol, cardiff, belfast, leicester, coventry, nottingham, newcastle, sunderland, brighton, hull, plymouth, stoke, wolverhampton, derby, swansea,
southampton, salford, aberdeen, westminster, portsmouth, york, peterborough, dundee, lancaster, oxford, newport, preston, cambridge, norwich, chester, exeter, gloucester, canterbury, durham, carlisle, worcester, lincoln, bath, reading, luton, swindon, croydon, dublin, cork, galway, limerick, waterford, derry,
chicago, houston, phoenix, philadelphia, dallas, austin, jacksonville, columbus, indianapolis, charlotte, seattle, denver, washington, boston, nashville, detroit, portland, memphis, louisville, baltimore, milwaukee, albuquerque, tucson, fresno, sacramento, atlanta, miami, oakland, minneapolis, tulsa, tampa, cleveland, pittsburgh, cincinnati, toronto, montreal,
vancouver, calgary, ottawa, edmonton, winnipeg, sydney, melbourne, brisbane, perth, adelaide, auckland, wellington, springfield, orlando, brooklyn, manhattan, bournemouth, blackpool, middlesbrough, northampton, milton, ipswich, cheltenham, inverness, stirling, warwick, winchester, slough, watford, huddersfield, bolton, stockport, rochdale, oldham, wigan, warrington, doncaster, rotherham, barnsley, wakefield, halifax"""
