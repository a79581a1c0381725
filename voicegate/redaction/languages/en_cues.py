"""English phrases that say what stands near them."""

from __future__ import annotations

from voicegate.redaction.taxonomy import EntityType as _T

__all__ = [
    "AGE_CUES",
    "AGE_SELF",
    "CUES",
    "DECOYS_AFTER",
    "DECOYS_BEFORE",
    "EMPLOYER_CUES",
    "NAME_AFTER",
    "NAME_CUES",
    "NAME_HINTS",
    "PLACE_CUES",
    "QUESTIONS",
    "SELF_CUES",
    "SENSITIVE",
    "SENSITIVE_SELF",
    "UNITS_AFTER",
]

UNITS_AFTER = """pounds, pound, quid, pence, p, euros, euro, dollars, dollar, bucks, cents, cent, percent, per cent, degrees, degree,
grams, gram, kilos, kilo, kilograms, kg, ounces, stone, tons, litres, liters, litre, pints, gallons, millilitres, ml, metres, meters,
metre, feet, foot, inches, inch, yards, centimetres, cm, millimetres, mm, kilometres, kilometers, km, miles, mile, square, cubic,
kilowatt, kilowatts, kilowatt hours, kwh, watts, volts, pieces, o'clock, am, pm, a m, p m, minutes, minute, seconds, second, hours,
hour, days, day, weeks, week, months, month, years, year, people, persons, guests, adults, children, kids, times, parcels, packages,
bottles, boxes, cases, packs, tablets, pills, portions, rooms, seats, tickets, pages, episodes, megabytes, gigabytes, gigs, gb, mb,
megabits, mbps, points, stars, items, copies, bags, cans, glasses, cups, employees, units, thousand, million, billion, nights, pizzas,
floors, floor, stops, percentages, slices, tyres, tires, dozen, bedrooms, bedroom, grand"""

DECOYS_BEFORE = """room, line, page, article, section, paragraph, clause, version, windows, platform, bus, tram, flat rate, menu, option,
press, step, channel, chapter, gate, terminal, hall, shelf, aisle, floor, row, table, position, level, size, point, iphone, galaxy,
model, price, costs, cost, total, sum, since, about, around, roughly, approximately, at least, at most, up to, maximum, minimum, motorway,
route, highway, formula, year, years, meter reading, reading, track, lane, exit, platform number, score, season, dial, item, items"""

DECOYS_AFTER = "o'clock, times the, percent, year old, years old, star, inch, piece, fold"

CUES: dict[_T, str] = {
    _T.PHONE: """phone number, phone, telephone number, telephone, mobile number, mobile, cell number, cell phone, cell, cellphone,
        call me back on, call me back at, call me on, call me at, reach me on, reach me at, ring me on, ring me back on, landline, fax,
        fax number, contact number, callback number, call back number, whatsapp, my number is, number to call, text me on, text me at,
        best number, home number, work number, extension, area code, you can reach me, telephone numbers, daytime number""",
    _T.EMAIL: "email, e-mail, e mail, email address, e-mail address, e mail address, mail address, mail me at, gmail",
    _T.IBAN: "iban, i ban, international bank account number, iban number",
    _T.BIC: "bic, swift, swift code, bic code",
    _T.BANK_ACCOUNT: """bank account number, bank account, account number, sort code, routing number, account ending in, ending in,
        ends in, last four digits, last 4 digits, building society account, checking account""",
    _T.CARD: """credit card, credit card number, card number, debit card, debit card number, visa, visa card, mastercard, master card, amex,
        american express, long number, long number on the front, bank card, card""",
    _T.CVV: """cvv, cvc, security code, security number, c v v, c v c, card verification, three digits on the back, three digit code,
        code on the back, number on the back, last three digits""",
    _T.CARD_EXPIRY: "expiry date, expiration date, expires, expiry, valid until, valid thru, valid through, expiring, exp date",
    _T.SECRET: """pin, pin number, pin code, password, passcode, passphrase, memorable word, one time code, one-time code, verification code,
        authorization code, authorisation code, access code, sms code, text code, security word, code word, login code, unlock code,
        security answer, one time password, otp, code you sent me""",
    _T.DOB: """born on, born, date of birth, birth date, birthdate, birthday, d o b, dob, born in, born the""",
    _T.POSTCODE: "postcode, post code, postal code, zip code, zip, zipcode",
    _T.ADDRESS: """address, i live at, live at, living at, lives at, home address, street, delivery address, billing address, house number,
        residing at, moved to, deliver to, send it to, based at""",
    _T.CUSTOMER_NUMBER: """customer number, customer id, client number, account id, contract number, policy number, policy, membership number,
        member number, meter number, customer reference, patient number, employee number, staff number, student number, loyalty number,
        frequent flyer number, insurance number, hospital number, subscriber number, account reference, membership, group number""",
    _T.REFERENCE_NUMBER: """order number, order, reference number, reference, case number, ticket number, booking number, booking reference,
        confirmation number, confirmation code, tracking number, parcel number, invoice number, claim number, claim, reservation number,
        job number, incident number, crime reference, request number, serial number, delivery number, booking, case, complaint number,
        consignment number, receipt number, batch number, case id, order id""",
    _T.PLATE: "registration number, number plate, license plate, licence plate, registration, reg, car registration, plate number, reg number",
    _T.VIN: "vin, chassis number, vehicle identification number, v i n",
    _T.IMEI: "imei, i m e i, imei number",
    _T.DRIVER_LICENSE: "driving licence, driver's license, drivers license, driving licence number, driver number, licence number, license number",
    _T.PASSPORT: "passport number, passport",
    _T.DE_ID_CARD: "identity card, id card, id card number, identity card number",
    _T.DE_STEUER_ID: "tax id, tax identification number, tax number",
    _T.UK_NINO: "national insurance number, national insurance, n i number, ni number, nino",
    _T.UK_NHS: "nhs number, n h s number",
    _T.US_SSN: "social security number, social security, ssn, s s n, social",
    _T.CA_SIN: "social insurance number, sin number, s i n",
    _T.USERNAME: "username, user name, login name, user id, login, handle, instagram, twitter",
    _T.IP: "ip address, i p address",
    _T.MAC: "mac address",
    _T.GEO: "coordinates, gps coordinates, latitude, longitude",
    _T.NUMBER: "number, numbers, code, id, digits, no",
}

QUESTIONS: dict[_T, str] = {
    _T.PERSON: """your name, full name, first name, last name, surname, who am i speaking to, who am i speaking with, who is calling, who's calling,
        may i have your name, can i take your name, what's your name, spell your name, spell that, name on the account, whose name,
        name please, your surname""",
    _T.PHONE: "your phone number, best number, number to reach you, contact number, your mobile, how can we reach you, call you back on, telephone number",
    _T.EMAIL: "your email, email address, your e-mail, e-mail address",
    _T.DOB: "date of birth, when were you born, your birthday, birth date",
    _T.ADDRESS: "your address, where do you live, home address, delivery address, house number, what street, first line of your address",
    _T.LOCATION: "which city, what city, which town, where are you, your location",
    _T.AGE: "how old are you, your age",
    _T.EMPLOYER: "where do you work, your employer, who do you work for",
}

NAME_CUES = """my name is, my name's, my name was, the name is, the name's, name is, name's, i am called, i'm called, you can call me, just call me, everybody calls me, this is mister,
this is misses, this is miss, you're speaking to, you are speaking to, you're speaking with, speaking with, my first name is, my last name is,
my surname is, my family name is, first name is, last name is, surname is, first name, last name, surname, family name, maiden name is,
maiden name, middle name is, under the name, under the name of, in the name of, the name of, account holder is, account holder, cardholder is,
card holder is, policy holder is, policyholder is, name on the card is, name on the account is, booked under, registered under, registered to,
reservation for, reservation under, booking under, patient is, patient's name is, my husband's name is, my wife's name is, my son's name is,
my daughter's name is, his name is, her name is, attention of, care of, goes by, known as, i go by, signed by, contact is, contact person is,
my married name is, named"""

NAME_HINTS = """i am, i'm, this is, here is, it's, it is, that's, hello, hi, hey, good morning, good afternoon, good evening, for, from, with, to,
my husband, my wife, my son, my daughter, my mother, my father, my brother, my sister, my colleague, my boss, my friend, my neighbour,
my neighbor, my doctor, my partner, my uncle, my aunt, my cousin, patient, customer, thanks, thank you, bye, dear, regards, by, and,
ask for, speak to, talk to, spoke to, spoke with, talked to, hello this is, hi this is, yes this is, yeah this is, calling for"""

NAME_AFTER = "is my name, speaking, here, is the name, on the line, is my surname, is my last name, is my first name, calling"

PLACE_CUES = """i live in, we live in, living in, live in, lives in, i'm from, i am from, come from, moving to, moved to, relocating to, born in,
residing in, resident of, based in, from, in, near, place of birth is, birthplace is, town is, city is, over in, up in, down in"""

EMPLOYER_CUES = """i work for, i work at, work for, working for, works for, works at, my employer is, employed by, employed at, employer is,
i'm employed by, i am employed by"""

AGE_CUES = "aged, age is, age, my age is, at the age of"

AGE_SELF = """i am, i'm, i just turned, just turned, turned, turning, i'll be, he is, he's, she is, she's, son is, daughter is, my kid is,
mother is, father is, husband is, wife is, i am only, i'm only, i'm just, i am just, we are, child is"""

SELF_CUES = """i am, i'm, i have, i've, i've got, i got, i had, i take, i'm taking, i am taking, i suffer, i was, i use, i need, my, he has, she has,
he's, she's, he is, she is, diagnosed, diagnosis, prescribed, suffering, suffers, because of, due to, treatment, treated, therapy, operated,
belong, member, i belong, i vote, i'm on, i am on, we have, our, been having, i feel, taking, been in"""

SENSITIVE: dict[_T, str] = {
    _T.HEALTH: """diabetes, diabetic, cancer, breast cancer, lung cancer, prostate cancer, leukaemia, leukemia, tumour, tumor, chemotherapy,
        chemo, radiotherapy, depression, depressed, burnout, schizophrenia, bipolar, psychosis, psychotherapy, psychiatric, psychiatrist,
        anxiety, panic attacks, eating disorder, anorexia, bulimia, adhd, autism, autistic, asperger, dementia, alzheimer, alzheimer's,
        parkinson, parkinson's, epilepsy, epileptic, multiple sclerosis, asthma, asthmatic, copd, heart attack, stroke, heart failure,
        heart condition, pacemaker, high blood pressure, hypertension, bypass, thrombosis, embolism, hepatitis, hiv, hiv positive, aids,
        tuberculosis, covid, long covid, pregnant, pregnancy, miscarriage, abortion, infertile, infertility, ivf, disabled, disability,
        wheelchair, paralysed, paralyzed, slipped disc, rheumatism, arthritis, osteoporosis, migraine, migraines, eczema, psoriasis, crohn's,
        colitis, coeliac, celiac, lactose intolerant, kidney failure, dialysis, insulin, metformin, antidepressants, citalopram, sertraline,
        methadone, warfarin, cortisone, steroids, morphine, opioids, opiates, alcoholic, alcoholism, addiction, rehab, suicide, suicidal,
        self harm, sick note, endometriosis, shingles, pneumonia, appendicitis, concussion, gallstones, kidney stones, haemophilia,
        penicillin allergy, nut allergy, hearing aid, glaucoma, cataract, prosthesis, mastectomy, hysterectomy, chlamydia, syphilis,
        gonorrhoea, cystic fibrosis, lupus, sickle cell, angina, sleep apnoea, sleep apnea, ptsd""",
    _T.RELIGION: """muslim, jewish, catholic, protestant, buddhist, hindu, sikh, atheist, jehovah's witness, jehovah's witnesses, mormon,
        anglican, orthodox christian, evangelical, baptist, born again, church of england""",
    _T.UNION: "union member, trade union, labor union, labour union, union rep, shop steward, unite the union, teamsters, unison member",
    _T.POLITICAL: "party member, labour party member, conservative party member, democrat, republican voter, communist",
    _T.ORIENTATION: "gay, lesbian, homosexual, bisexual, transgender, transsexual, nonbinary, non-binary, asexual, intersex",
    _T.ETHNICITY: "roma, gypsy, ethnic minority, african american, skin colour, skin color, mixed race, black british, kurdish",
    _T.BIOMETRIC: "fingerprint, fingerprints, iris scan, face scan, voiceprint, voice print, retina scan, genetic test, dna test, gene mutation",
    _T.CRIMINAL: """criminal record, convicted, conviction, convictions, on probation, probation officer, on parole, parole officer, prison sentence,
        in prison, from prison, in jail, arrested, suspended sentence, community service order, charged with, on bail, released from prison,
        ex-convict, felony, misdemeanour, misdemeanor, criminal conviction, arrest warrant""",
}

SENSITIVE_SELF: dict[_T, str] = {
    _T.HEALTH: """allergy, allergies, allergic, back pain, operation, surgery, sick, ill, illness, flu, fever, infection, heart problems, blind,
        deaf, broken leg, broken arm, fracture, alcohol, tablets, medication, medicine, blood pressure, hip replacement, knee replacement,
        overweight, clinic, psychologist, therapist, therapy, inflammation, hay fever, ms, bleeding, chest pain, seizure, seizures, pills,
        antibiotics, vaccination, cholesterol, kidney, liver, condition""",
    _T.RELIGION: "christian, church, mosque, synagogue, temple, faith, islam, judaism, ramadan, rabbi, imam, priest, quaker",
    _T.UNION: "union, unison, unite, gmb",
    _T.POLITICAL: "labour party, conservative party, tory, liberal democrat, democratic party, republican party, green party, ukip, snp",
    _T.ORIENTATION: "trans, queer, my same sex partner, straight, pansexual",
    _T.ETHNICITY: "black, asian, hispanic, latino, native american, aboriginal",
    _T.CRIMINAL: "probation, parole, prison, jail, bail, custody",
}
