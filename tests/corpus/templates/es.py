"""Spanish calls."""

LINES = """
me llamo {PERSON}
buenos días me llamo {PERSON} llamo por mi factura
hola soy {PERSON}
buenas tardes habla {PERSON}
{PERSON} al habla
soy {PERSON} y quería pedir una cita
mi nombre es {PERSON}
está a nombre de {PERSON}
el contrato está a nombre de {PERSON}
la reserva es a nombre de {PERSON} por favor
quisiera hablar con el señor {SURNAME}
puede decirle al doctor {SURNAME} que llego tarde
mi marido se llama {PERSON}
mi hija {FORENAME} tiene fiebre
el titular de la cuenta es {PERSON}
mi apellido es {SPELLED}
se lo deletreo {SPELLED}
se escribe {SPELLED}
mi número de teléfono es el {PHONE}
me puede llamar al {PHONE}
llámeme al {PHONE} por favor
mi móvil es el {PHONE} gracias
pues el número es el {PHONE}
he cambiado de número ahora es el {PHONE}
mi correo es {EMAIL}
mándemelo a {EMAIL} por favor
la dirección de correo es {EMAIL} todo en minúsculas
mi iban es {IBAN}
cárguelo en {IBAN}
el número de mi tarjeta de crédito es {CARD}
tarjeta número {CARD}
el código de seguridad es {CVV}
los tres números de atrás son {CVV}
caduca en {EXPIRY}
mi pin es {PIN}
el código de verificación es {PIN}
nací el {DOB}
fecha de nacimiento {DOB}
mi fecha de nacimiento es el {DOB}
nacida el {DOB} en {CITY}
vivo en la {STREET}
mi dirección es {ADDRESS}
me he mudado la nueva dirección es {ADDRESS}
pueden entregarlo en la {STREET}
el código postal es {ZIP}
vivo en {CITY}
mi número de cliente es {ID}
el número de contrato es {ID} puede mirarlo
llamo por el pedido número {ID}
el número de expediente es {ID}
el número de seguimiento es {ID} no ha llegado
la referencia es {ID} creo
el número de factura de arriba es {ID}
mi número de socio es {ID}
mi dni es {DNI}
el número de pasaporte es {PASS}
la matrícula es {PLATE}
el coche con matrícula {PLATE} me bloquea la salida
tengo {AGE} años
mi hijo tiene {MINOR} años
tengo {HEALTH}
no puedo ir porque tengo {HEALTH}
me diagnosticaron {HEALTH} el año pasado
tomo {DRUG} desde hace años
soy {RELIGION}
tengo antecedentes penales{=CRIMINAL:antecedentes penales}
me llamo {PERSON} y mi número de cliente es {ID}
{PERSON} nacido el {DOB}
soy {PERSON} mi número es el {PHONE} y vivo en la {STREET}
"""

ANSWERS = """
¿Cómo se llama? | {PERSON}
¿Su nombre por favor? | sí {PERSON}
¿Con quién hablo? | con {PERSON}
¿Me puede deletrear el apellido? | {SPELLED}
¿Cuál es su número de cliente? | {ID}
¿Me da el número de pedido? | sí un momento es el {ID}
¿A qué número le podemos llamar? | {PHONE}
¿Su número de teléfono? | el {PHONE}
¿Su fecha de nacimiento? | el {DOB}
¿Me dice el IBAN? | {IBAN}
¿Cuál es su correo electrónico? | {EMAIL}
¿Cuál es su dirección? | {ADDRESS}
¿Y el código postal? | {ZIP}
Dígame su PIN. | {PIN}
¿Cuántos años tiene? | {AGE}
¿El número de la tarjeta? | {CARD}
"""

DECOYS = """
quería el número {N} con queso
cuesta {P} euros
quería una mesa para {N} personas a las {T}
están abiertos de {T} a {T} horas
llevo {N} semanas esperando el pedido
el técnico tenía que venir entre las {T} y las {T} horas
he llamado {N} veces y nadie contesta
internet no funciona desde hace {N} días
quiero cancelar mi contrato
la factura es {P} euros más cara
necesito {N} kilos de patatas y {N} litros de leche
habitación {N} en la segunda planta
cojo el autobús {N} hasta la estación
he olvidado la contraseña
no encuentro mi número de cliente
dónde encuentro el iban en la factura
tengo que dar mi número de teléfono
no me ha llegado el correo
me puede llamar mañana
es una vergüenza llevo una hora esperando
mi nombre está mal en la factura
en mayo nos vamos de vacaciones
el cocinero fue muy amable
el viernes me viene bien pero en verano no
estoy muy contenta con el servicio
soy cliente desde hace {N} años
soy yo otra vez perdone
no es lo que he pedido
sigue sin funcionar
aquí no hay nadie
somos cuatro y necesitamos dos habitaciones
solo me queda un {N} por ciento de batería
la calefacción está a {N} grados
mi coche tiene {N} años
pulse {N} para ventas
quiero pedir {N} unidades
en la página {N} pone otra cosa
vale perfecto muchas gracias adiós
vuelvo a llamar cuando tenga los papeles
la calle delante de casa está cortada
el lunes tengo cita con el médico
es por la carta de hacienda
tienen platos vegetarianos
hasta mañana a las nueve y media
llega en tres o cuatro días
quedan entradas para el concierto del sábado
quiero la tarifa de {N} gigas
me quedo con la oferta de {P} euros al mes
podemos cambiar la cita al martes que viene
voy de camino y llamo luego
la luz está roja y luego se apaga
son {P} euros con cincuenta
tengo dos hijos y un perro
la garantía dura todavía {N} meses
"""
HEALTH = "diabetes,asma,depresión,epilepsia,esclerosis múltiple,cáncer de mama,una hernia discal".split(",")
DRUG = "insulina,metformina,antidepresivos,sertralina".split(",")
RELIGION = "católica,musulmán,judío,testigo de jehová".split(",")
LIKE = "de"
ALPHABET = dict(zip("abcdefghijklmnopqrstuvwxyz", "antonio barcelona carmen dolores enrique francia gerona historia inés josé kilo lorenzo madrid navarra oviedo parís queso ramón sábado tarragona ulises valencia washington xilófono yegua zaragoza".split(), strict=True))
AT, DOT, DASH, UNDER = ["arroba"], ["punto"], ["guion", "guión"], ["guion bajo", "guión bajo"]
