"""English calls, British and American."""

LINES = """
my name is {PERSON}
hi my name's {PERSON} and i'm calling about my bill
hello this is {PERSON} speaking
hi this is {PERSON} i have a question about my order
{PERSON} speaking
yeah it's {PERSON} here
i'm {PERSON} and i need to change my appointment
the account is in the name of {PERSON}
it's under {PERSON}
the booking was made for {PERSON}
i'd like to speak to mr {SURNAME} please
could you tell doctor {SURNAME} i'll be late
my husband's name is {PERSON}
my daughter {FORENAME} has a fever
the account holder is {PERSON}
my last name is {SPELLED}
i'll spell it for you {SPELLED}
that's spelled {SPELLED}
my phone number is {PHONE}
you can reach me on {PHONE}
call me back at {PHONE} please
my mobile is {PHONE} thanks
yeah so the best number is {PHONE}
the number's changed it's now {PHONE}
{PHONE} is my callback number
my email is {EMAIL}
send it to {EMAIL} please
the email address is {EMAIL} all lowercase
you can email me at {EMAIL}
my iban is {IBAN}
please take it from {IBAN}
my card number is {CARD}
the long number on the card is {CARD}
the security code is {CVV}
the three digits on the back are {CVV}
it expires {EXPIRY}
my pin is {PIN}
the verification code you sent is {PIN}
my date of birth is {DOB}
i was born on {DOB}
date of birth {DOB}
i live at {STREET}
my address is {ADDRESS}
we've moved the new address is {ADDRESS}
please deliver it to {STREET}
the postcode is {ZIP}
i live in {CITY}
i'm calling from {CITY}
my customer number is {ID}
my account number is {ACCOUNT}
it's about order number {ID}
the reference number is {ID} i think
my policy number is {ID} could you check that
tracking number {ID} hasn't arrived
the case number was {ID}
i have a booking reference {ID}
my membership number is {ID}
the invoice number at the top says {ID}
my national insurance number is {NINO}
my social security number is {SSN}
my nhs number is {NHS}
my passport number is {PASS}
my license plate is {PLATE}
the car with the registration {PLATE} is blocking me
i'm {AGE} years old
my son is {MINOR}
i have {HEALTH}
i can't come in because i have {HEALTH}
my wife was diagnosed with {HEALTH} last year
i've been taking {DRUG} for years
i'm {RELIGION}
i have a criminal record{=CRIMINAL:criminal record}
my name is {PERSON} and my order number is {ID}
{PERSON} born {DOB}
this is {PERSON} my number is {PHONE} and i live at {STREET}
"""

ANSWERS = """
May I have your name, please? | {PERSON}
Can I take your full name? | yeah sure {PERSON}
Who am I speaking with? | it's {PERSON}
What's your last name? | {SURNAME}
Could you spell that for me? | {SPELLED}
What is your customer number? | {ID}
Can you give me the order number? | one second it's {ID}
What's the best number to reach you? | {PHONE}
Your phone number, please? | it's {PHONE}
What is your date of birth? | {DOB}
Could I have your date of birth? | the {DOB}
What's your IBAN? | {IBAN}
What's your email address? | {EMAIL}
What's your address? | {ADDRESS}
And your postcode? | {ZIP}
Please tell me your PIN. | {PIN}
What's the reference number? | {ID}
How old are you? | {AGE}
And the card number? | {CARD}
"""

DECOYS = """
i'd like number {N} with extra cheese
that costs {P} dollars
do you have anything on may {N}
a table for {N} people at {T} o'clock please
are you open from {T} to {T}
i've been waiting {N} weeks for my delivery
the engineer was supposed to come between {T} and {T} pm
i've called {N} times and nobody picks up
my internet has been down for {N} days
when does the next bus leave
i want to cancel my contract
the bill is {P} pounds too high
i need {N} pounds of potatoes and {N} bottles of water
room {N} on the second floor
i take the number {N} bus to the station
i forgot my password
i can't find my customer number
where do i find the account number on the bill
do i have to give my phone number
i never got the email
can you call me back
this is ridiculous i've been on hold forever
my name is wrong on the bill
we're flying out in may or june
i'll meet you at the office
i was at home all day
the chef was really nice and so was the waiter
friday works for me but not in the summer
i'm really happy with the service
i've been a customer for {N} years
i'm calling about my bill
this is not what i ordered
it's not working again
there's nobody here
we're four people and need two rooms
i've only got {N} percent battery left
the heating is set to {N} degrees
my car is {N} years old
that was back in twenty nineteen
press {N} for sales
i'd like to order {N} of them
it says something else on page {N}
okay perfect thank you very much bye
i'll call again when i have the papers
the street in front of the house is closed
i have a doctor's appointment on monday
the tv is a {N} inch
it's about the letter from the tax office
do you have vegetarian options
see you tomorrow at half past nine
it takes three to four days to arrive
are there tickets left for the show on saturday
a friend told me about it
i want the plan with {N} gigabytes
one number {N} and two number {N} please
i'll take the offer for {P} a month
can we move the appointment to next tuesday
will you mark that down for me
may i ask a question
i'm on my way and will call later
the light is red and then it switches off
at the store on the corner nobody could help
that will be {P} dollars fifty
i have two kids and a dog
i'm six foot two
the warranty runs for another {N} months
can i get the chicken with rice and no onions
look at the dot on the map
"""
HEALTH = ["diabetes", "asthma", "depression", "epilepsy", "multiple sclerosis", "high blood pressure", "a slipped disc", "parkinson's", "breast cancer"]
DRUG = ["insulin", "metformin", "antidepressants", "sertraline"]
RELIGION = ["catholic", "muslim", "jewish", "a jehovah's witness"]
LIKE = "as in"
ALPHABET = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform", "victor", "whiskey", "xray", "yankee", "zulu"],
        strict=True,
    )
)
AT, DOT, DASH, UNDER = ["at"], ["dot"], ["dash", "hyphen"], ["underscore"]
